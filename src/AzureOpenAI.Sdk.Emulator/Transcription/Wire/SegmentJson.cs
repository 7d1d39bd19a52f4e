using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Text;
using AzureOpenAI.Sdk.Emulator.Transcription.Hearing;

namespace AzureOpenAI.Sdk.Emulator.Transcription.Wire;

/// <summary>A sentence with all that the older model tells of it.</summary>
internal static class SegmentJson
{
    private const int FirstTimeToken = 50_364;
    private const double TimeStep = 0.02;
    private const int TimeTokens = 1_500;

    internal static JsonNode Write(HeardSegment segment, double temperature)
    {
        var text = " " + segment.Text;
        var pieces = Pieces.Of(text).ToList();
        return new JsonObject
        {
            ["id"] = segment.Index,
            ["seek"] = 0,
            ["start"] = segment.Start,
            ["end"] = segment.End,
            ["text"] = text,
            ["tokens"] = new JsonArray([Time(segment.Start), .. pieces.Select(piece => (JsonNode)(int)(StableHash.Of(piece) % FirstTimeToken)), Time(segment.End)]),
            ["temperature"] = temperature,
            ["avg_logprob"] = pieces.Average(Likelihood.Of),
            ["compression_ratio"] = Ratio(text),
            ["no_speech_prob"] = 0.001 + (0.01 * StableHash.Fraction(text)),
        };
    }

    // Times are tokens too: steps of a fiftieth of a second, up to half a minute.
    private static JsonNode Time(double seconds) => FirstTimeToken + ((int)Math.Round(seconds / TimeStep) % (TimeTokens + 1));

    private static double Ratio(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(bytes);
        }

        return (double)bytes.Length / packed.Length;
    }
}
