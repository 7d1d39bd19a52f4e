namespace AzureOpenAI.Sdk.Tool.Tests.Kit;

/// <summary>What a command line wrote, and its exit code.</summary>
internal sealed record ToolRun(int Code, string Out, string Error)
{
    public static Task<ToolRun> OfAsync(params string[] args) => new ToolWorld().RunAsync(args);
}
