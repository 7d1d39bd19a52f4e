using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool;

internal static class Program
{
    private static Task<int> Main(string[] args) => AoaiApp.RunAsync(args, AppConsole.OfProcess());
}
