using AzureOpenAI.Sdk.Tool.Settings;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Tokens;

/// <summary>A text to count, with the name that it is shown under; a text of the command line has none.</summary>
internal sealed record TokensInput(string? Name, string Text)
{
    /// <summary>Reads what the command line names: files that exist, the standard input for <c>-</c>, and else the words themselves.</summary>
    public static List<TokensInput> ReadAll(IReadOnlyList<string> inputs, AppConsole console)
    {
        if (inputs.Count == 0)
        {
            return console.IsInputTerminal
                ? throw new BadInputException("There is nothing to count. Give a text, a file, or - for the standard input.")
                : [new("-", InputText.ReadInput(console))];
        }

        // Without quotation marks the shell splits a text into words: they belong together unless one of them is a file.
        bool isText = !inputs.Any(static input => input == "-" || File.Exists(input) || Directory.Exists(input));
        if (isText && inputs.Count == 1 && LooksLikeFile(inputs[0]))
        {
            throw new BadInputException($"There is no file '{inputs[0]}'. Check the name; to count a text that looks like one, pipe it in: echo -n … | aoai tokens -");
        }

        return isText
            ? [new(null, string.Join(' ', inputs))]
            : [.. inputs.Select(input => input == "-" ? new TokensInput("-", InputText.ReadInput(console)) : new TokensInput(input, InputText.ReadFile(input)))];
    }

    // One word with an extension or a folder in it: nobody asks for the tokens of 'prompts/system.txt' itself.
    private static bool LooksLikeFile(string input)
        => !input.Contains(' ', StringComparison.Ordinal) && !input.Contains("://", StringComparison.Ordinal)
            && Path.GetExtension(input) is { Length: >= 3 and <= 6 } extension && extension.Skip(1).All(char.IsAsciiLetterOrDigit) && extension.Skip(1).Any(char.IsAsciiLetter);
}
