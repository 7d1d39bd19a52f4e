using System.Text;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Tests.Kit;

/// <summary>The world around a command line in this process: nothing of the machine reaches it.</summary>
internal sealed class ToolWorld
{
    public byte[]? Input { get; init; }

    /// <summary>Gets what somebody types at a terminal.</summary>
    public string? Typed { get; init; }

    public bool IsTerminal { get; init; }

    public Dictionary<string, string> Environment { get; init; } = [];

    public string UserFolder { get; init; } = Path.Combine(Path.GetTempPath(), "aoai-tests-without-settings");

    public HttpMessageHandler? Network { get; init; }

    public async Task<ToolRun> RunAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int code = await AoaiApp.RunAsync(args, Console(output, error));
        return new(code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    public AppConsole Console(TextWriter output, TextWriter error) => new()
    {
        Out = output,
        Error = error,
        OpenInput = () => new MemoryStream(Input ?? Text(Typed ?? "")),
        IsInputTerminal = Input is null,
        IsOutputTerminal = IsTerminal,
        Environment = name => Environment.GetValueOrDefault(name),
        UserFolder = UserFolder,
        Network = Network,
    };

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
