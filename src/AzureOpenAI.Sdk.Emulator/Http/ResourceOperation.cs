namespace AzureOpenAI.Sdk.Emulator.Http;

/// <summary>An operation on something that the resource holds, such as a file or a job.</summary>
internal sealed class ResourceOperation(string method, string template, Func<Call, Task> handle, bool isOfV1Alone = false) : Operation
{
    internal override string Method => method;

    internal override string Template => template;

    internal override bool IsOfV1Alone => isOfV1Alone;

    internal override Task HandleAsync(Call call) => handle(call);
}
