namespace AzureOpenAI.Sdk.Emulator.Http;

/// <summary>One operation of the service.</summary>
internal abstract class Operation
{
    internal abstract string Method { get; }

    /// <summary>Gets the path after the version prefix, such as <c>models/{id}</c>.</summary>
    internal abstract string Template { get; }

    /// <summary>Gets a value indicating whether a dated version puts the deployment before this path.</summary>
    internal virtual bool BelongsToDeployment => false;

    /// <summary>Gets a value indicating whether no dated version has it.</summary>
    internal virtual bool IsOfV1Alone => false;

    internal abstract Task HandleAsync(Call call);
}
