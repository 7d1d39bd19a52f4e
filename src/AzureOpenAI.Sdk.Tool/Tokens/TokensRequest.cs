using AzureOpenAI.Sdk.Tool.Settings;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Tokens;

/// <summary>What <c>aoai tokens</c> was asked.</summary>
internal sealed record TokensRequest(IReadOnlyList<string> Inputs)
{
    /// <summary>The model whose encoding is taken where nothing is said.</summary>
    public const string DefaultModel = "gpt-4o";

    public AppSettings Settings { get; init; } = new();

    public string? Model { get; init; }

    public string? Encoding { get; init; }

    public bool ShowsPieces { get; init; }

    public bool IsJson { get; init; }

    /// <summary>
    /// Reads the plain forms of the command alone: inputs, <c>--model</c> and <c>--encoding</c>. For anything else, and where the user has
    /// settings, it gives null and the whole command line is read by its parser.
    /// </summary>
    public static TokensRequest? TryParse(string[] args, AppConsole console)
    {
        if (args is not ["tokens", ..])
        {
            return null;
        }

        var inputs = new List<string>();
        string? model = null;
        string? encoding = null;
        for (int i = 1; i < args.Length; i++)
        {
            string arg = args[i];
            if (!arg.StartsWith('-') || arg == "-")
            {
                inputs.Add(arg);
            }
            else if (arg is "--model" or "--encoding" && i + 1 < args.Length && !args[i + 1].StartsWith('-'))
            {
                (model, encoding) = arg == "--model" ? (args[++i], encoding) : (model, args[++i]);
            }
            else
            {
                return null;
            }
        }

        return SettingsFile.Exists(console) ? null : new(inputs) { Model = model, Encoding = encoding };
    }
}
