using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Embeddings;

/// <summary>One input: a text, or the tokens of one.</summary>
/// <param name="Text">The text; of tokens, the text that they stand for.</param>
/// <param name="TokenCount">How many tokens were given; null for a text, whose tokens are still to be counted.</param>
internal sealed record EmbeddingsInput(string Text, int? TokenCount)
{
    internal static EmbeddingsInput Read(JsonElement input, string path) => input.ValueKind switch
    {
        JsonValueKind.String => ReadText(input, path),
        JsonValueKind.Array => ReadTokens(input, path),
        _ => throw Fields.WrongType(input, path, "a string or an array of tokens"),
    };

    private static EmbeddingsInput ReadText(JsonElement input, string path)
    {
        var text = Fields.TextOf(input, path);
        return text.Length > 0
            ? new(text, null)
            : throw Refusal.Request($"Invalid '{path}': input cannot be an empty string.", path);
    }

    private static EmbeddingsInput ReadTokens(JsonElement input, string path)
    {
        var tokens = new int[input.GetArrayLength()];
        if (tokens.Length == 0)
            throw Refusal.Request($"Invalid '{path}': input cannot be an empty array.", path, "empty_array");

        for (var i = 0; i < tokens.Length; i++)
        {
            if (input[i].ValueKind != JsonValueKind.Number || !input[i].TryGetInt32(out tokens[i]))
                throw Fields.WrongType(input[i], $"{path}[{i}]", "an integer");
        }

        return TokenText.TryDecode(tokens, out var text)
            ? new(text, tokens.Length)
            : throw Refusal.Request($"Invalid '{path}': it holds a number that is no token of this model.", path);
    }
}
