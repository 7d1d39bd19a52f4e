using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Text;
using AzureOpenAI.Sdk.Emulator.Transcription.Hearing;
using AzureOpenAI.Sdk.Emulator.Transcription.Requests;

namespace AzureOpenAI.Sdk.Emulator.Transcription.Wire;

/// <summary>A transcript as JSON: short, with times, or with speakers.</summary>
internal sealed class TranscriptJson(TranscriptionRequest request, Transcript transcript, JsonObject usage)
{
    /// <param name="task">What was done: transcribe or translate.</param>
    /// <param name="language">The language of the text.</param>
    internal JsonObject Write(string task, string language) => request.Format switch
    {
        "verbose_json" => Verbose(task, language),
        "diarized_json" => Diarized(task),
        _ => Short(),
    };

    /// <summary>Log probabilities of pieces.</summary>
    internal static JsonArray LogProbs(IEnumerable<string> pieces)
        => [.. pieces.Select(piece => LogProbJson.Token(piece, Likelihood.Of(piece)))];

    /// <summary>A sentence, and who says it.</summary>
    internal static JsonObject Diarized(HeardSegment segment, IReadOnlyList<string> speakers) => new()
    {
        ["type"] = "transcript.text.segment",
        ["text"] = " " + segment.Text,
        ["speaker"] = Speaker(segment, speakers),
        ["start"] = segment.Start,
        ["end"] = segment.End,
        ["id"] = Id(segment),
    };

    /// <summary>Adds which languages were heard, where the model tells it.</summary>
    internal static void AddLanguages(JsonObject body, TranscriptionRequest request)
    {
        if (request.LanguageCode is { } code)
            body["languages"] = new JsonArray(new JsonObject { ["code"] = code });
    }

    internal static string Id(HeardSegment segment) => FormattableString.Invariant($"seg_{segment.Index}");

    private JsonObject Short()
    {
        var body = new JsonObject { ["text"] = transcript.Text };
        AddLanguages(body, request);
        if (request.WantsLogProbs)
            body["logprobs"] = LogProbs(Pieces.Of(transcript.Text));
        body["usage"] = usage;
        return body;
    }

    private JsonObject Verbose(string task, string language)
    {
        var body = new JsonObject { ["task"] = task, ["language"] = language, ["duration"] = transcript.Seconds, ["text"] = transcript.Text };
        if (request.WantsWords)
            body["words"] = new JsonArray([.. transcript.Words.Select(Word)]);
        if (request.WantsSegments)
            body["segments"] = new JsonArray([.. transcript.Segments.Select(segment => SegmentJson.Write(segment, request.Temperature))]);
        body["usage"] = usage;
        return body;
    }

    private JsonObject Diarized(string task) => new()
    {
        ["task"] = task,
        ["duration"] = transcript.Seconds,
        ["text"] = transcript.Text,
        ["segments"] = new JsonArray([.. transcript.Segments.Select(segment => Diarized(segment, request.Speakers))]),
        ["usage"] = usage,
    };

    // Words stand without the punctuation around them.
    private static JsonNode Word(HeardWord word)
    {
        var bare = word.Text.Trim('.', ',', '!', '?', ';', ':', '"', '(', ')', '“', '”');
        return new JsonObject { ["word"] = bare.Length > 0 ? bare : word.Text, ["start"] = word.Start, ["end"] = word.End };
    }

    // Two speak by turns, the known ones by their names, others by letters.
    private static string Speaker(HeardSegment segment, IReadOnlyList<string> speakers)
    {
        var turn = segment.Index % Math.Max(2, speakers.Count);
        return turn < speakers.Count ? speakers[turn] : ((char)('A' + turn - speakers.Count)).ToString();
    }
}
