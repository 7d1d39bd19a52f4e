using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Text;

/// <summary>One input or prompt: a text, or the tokens of one.</summary>
/// <param name="Text">The text; of tokens, the text that they stand for.</param>
/// <param name="TokenCount">How many tokens were given; null for a text, whose tokens are still to be counted.</param>
internal sealed record TextOrTokens(string Text, int? TokenCount)
{
    /// <summary>Reads one text, several, the tokens of one, or those of several.</summary>
    /// <param name="root">The request.</param>
    /// <param name="name">The field.</param>
    /// <param name="most">How many there may be.</param>
    /// <param name="allowsEmpty">Whether a text may have no characters.</param>
    /// <exception cref="Refusal">400: it is missing, or something else.</exception>
    internal static List<TextOrTokens> ReadMany(JsonElement root, string name, int most, bool allowsEmpty)
    {
        var input = Fields.Find(root, name) ?? throw Fields.Missing(name);
        if (input.ValueKind == JsonValueKind.String)
            return [Read(input, name, allowsEmpty)];
        if (input.ValueKind != JsonValueKind.Array)
            throw Fields.WrongType(input, name, "a string, an array of strings or an array of tokens");

        var length = input.GetArrayLength();
        if (length == 0)
            throw Refusal.Request($"Invalid '{name}': {name} cannot be an empty array.", name, "empty_array");
        if (input[0].ValueKind == JsonValueKind.Number)
            return [Read(input, name, allowsEmpty)];
        if (length > most)
            throw Fields.TooMany(name, most, length);

        return [.. input.EnumerateArray().Select((one, index) => Read(one, $"{name}[{index}]", allowsEmpty))];
    }

    private static TextOrTokens Read(JsonElement input, string path, bool allowsEmpty) => input.ValueKind switch
    {
        JsonValueKind.String => ReadText(input, path, allowsEmpty),
        JsonValueKind.Array => ReadTokens(input, path),
        _ => throw Fields.WrongType(input, path, "a string or an array of tokens"),
    };

    private static TextOrTokens ReadText(JsonElement input, string path, bool allowsEmpty)
    {
        var text = Fields.TextOf(input, path);
        return text.Length > 0 || allowsEmpty
            ? new(text, null)
            : throw Refusal.Request($"Invalid '{path}': {Root(path)} cannot be an empty string.", path);
    }

    private static TextOrTokens ReadTokens(JsonElement input, string path)
    {
        var tokens = new int[input.GetArrayLength()];
        if (tokens.Length == 0)
            throw Refusal.Request($"Invalid '{path}': {Root(path)} cannot be an empty array.", path, "empty_array");

        for (var i = 0; i < tokens.Length; i++)
        {
            if (input[i].ValueKind != JsonValueKind.Number || !input[i].TryGetInt32(out tokens[i]))
                throw Fields.WrongType(input[i], $"{path}[{i}]", "an integer");
        }

        return TokenText.TryDecode(tokens, out var text)
            ? new(text, tokens.Length)
            : throw Refusal.Request($"Invalid '{path}': it holds a number that is no token of this model.", path);
    }

    private static string Root(string path) => path.Split('[')[0];
}
