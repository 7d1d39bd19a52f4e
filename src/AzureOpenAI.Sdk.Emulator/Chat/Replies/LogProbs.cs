using System.Text;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Chat.Replies;

/// <summary>Log probabilities for the pieces of a reply: made up, but plausible and the same each time.</summary>
internal static class LogProbs
{
    private static readonly string[] Others = [" the", " a", " and", " of", " to", " in", " is", ",", ".", " it", " that", " for", " was", " on", " with", " as", " be", " at", " by", " this", "\n"];

    internal static JsonObject Of(IEnumerable<string> pieces, int alternatives) => new()
    {
        ["content"] = new JsonArray([.. pieces.Select(piece => (JsonNode)Piece(piece, alternatives))]),
        ["refusal"] = null,
    };

    // The chosen piece has more than half of the probability; each next one has half of what the one before left over.
    private static JsonObject Piece(string piece, int alternatives)
    {
        var chosen = 0.55 + (0.44 * StableHash.Fraction(piece));
        var token = Token(piece, chosen);
        var top = new JsonArray();
        if (alternatives > 0)
            top.Add(token.DeepClone());

        var rest = 1 - chosen;
        foreach (var other in Others.Where(other => other != piece).Take(alternatives - 1))
        {
            rest /= 2;
            top.Add(Token(other, rest));
        }

        token["top_logprobs"] = top;
        return token;
    }

    private static JsonObject Token(string piece, double probability) => new()
    {
        ["token"] = piece,
        ["logprob"] = Math.Round(Math.Log(probability), 6),
        ["bytes"] = new JsonArray([.. Encoding.UTF8.GetBytes(piece).Select(one => (JsonNode)(int)one)]),
    };
}
