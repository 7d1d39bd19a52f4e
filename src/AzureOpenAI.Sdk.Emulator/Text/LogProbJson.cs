using System.Text;
using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Emulator.Text;

/// <summary>A piece with its log probability, as chat and transcriptions write it.</summary>
internal static class LogProbJson
{
    internal static JsonObject Token(string piece, double logProb) => new()
    {
        ["token"] = piece,
        ["logprob"] = logProb,
        ["bytes"] = new JsonArray([.. Encoding.UTF8.GetBytes(piece).Select(one => (JsonNode)(int)one)]),
    };
}
