using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Chat.Replies;

/// <summary>Log probabilities of a reply, piece by piece.</summary>
internal static class LogProbs
{
    internal static JsonObject Of(IEnumerable<string> pieces, int alternatives) => new()
    {
        ["content"] = new JsonArray([.. pieces.Select(piece => (JsonNode)Piece(piece, alternatives))]),
        ["refusal"] = null,
    };

    private static JsonObject Piece(string piece, int alternatives)
    {
        var token = LogProbJson.Token(piece, Likelihood.Of(piece));
        token["top_logprobs"] = new JsonArray(
            [.. Likelihood.Alternatives(piece, alternatives).Select(one => (JsonNode)LogProbJson.Token(one.Piece, one.LogProb))]);
        return token;
    }
}
