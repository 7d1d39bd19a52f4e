using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Transcription.Requests;

/// <summary>What a request says of those who speak, and of how the sound is cut for it.</summary>
internal static class SpeakerRules
{
    private const int MostSpeakers = 4;
    private const double LongestUncut = 30;

    /// <returns>The names of the speakers.</returns>
    /// <exception cref="Refusal">400: something of it is wrong, or the model can't tell speakers apart.</exception>
    internal static List<string> Read(JsonElement root, ListeningModel model, double seconds)
    {
        var isCut = ReadChunking(root);
        if (model.Diarizes && !isCut && seconds > LongestUncut)
            throw Refusal.Request("chunking_strategy is required for diarization models", "chunking_strategy", "missing_required_parameter");

        var names = Fields.Texts(root, "known_speaker_names");
        var references = Fields.Texts(root, "known_speaker_references");
        if (names.Count > 0 && !model.Diarizes)
            throw Refusal.Request($"known_speaker_names is not compatible with model '{model.Name}'.", "known_speaker_names", "unsupported_value");
        if (names.Count > MostSpeakers)
            throw Fields.TooMany("known_speaker_names", MostSpeakers, names.Count);
        return names.Count == references.Count
            ? names
            : throw Refusal.Request("known_speaker_names and known_speaker_references must have the same length.", "known_speaker_references", "invalid_value");
    }

    // "auto", an object as JSON, or one field for each member of it.
    private static bool ReadChunking(JsonElement root)
    {
        if (Fields.Find(root, "chunking_strategy") is not { } strategy)
            return false;
        if (strategy.ValueKind == JsonValueKind.Object)
            return CheckDetection(strategy);

        var text = Fields.TextOf(strategy, "chunking_strategy");
        if (text == "auto")
            return true;
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object && CheckDetection(document.RootElement)
                ? true
                : throw Fields.InvalidValue("chunking_strategy", text, "auto", "server_vad");
        }
        catch (JsonException)
        {
            throw Fields.InvalidValue("chunking_strategy", text, "auto", "server_vad");
        }
    }

    private static bool CheckDetection(JsonElement strategy)
    {
        var kind = Fields.Text(strategy, "type", "chunking_strategy.type") ?? throw Fields.Missing("chunking_strategy.type");
        if (kind != "server_vad")
            throw Fields.InvalidValue("chunking_strategy.type", kind, "server_vad");

        Fields.Integer(strategy, "prefix_padding_ms", 0, int.MaxValue);
        Fields.Integer(strategy, "silence_duration_ms", 0, int.MaxValue);
        Fields.Number(strategy, "threshold", 0, 1);
        return true;
    }
}
