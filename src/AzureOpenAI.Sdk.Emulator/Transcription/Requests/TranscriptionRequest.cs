using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Sound.Reading;

namespace AzureOpenAI.Sdk.Emulator.Transcription.Requests;

/// <summary>What is to be written down, and in which form.</summary>
internal sealed record TranscriptionRequest
{
    /// <summary>The fields that are numbers or flags when they come in a form.</summary>
    internal static readonly HashSet<string> Literals =
    [
        "temperature", "stream", "chunking_strategy[prefix_padding_ms]", "chunking_strategy[silence_duration_ms]", "chunking_strategy[threshold]",
    ];

    private static readonly HashSet<string> OfTranscription =
    [
        "file", "model", "language", "languages", "keywords", "prompt", "response_format", "temperature", "include", "timestamp_granularities", "stream",
        "chunking_strategy", "known_speaker_names", "known_speaker_references",
    ];

    private static readonly HashSet<string> OfTranslation = ["file", "model", "prompt", "response_format", "temperature"];

    internal required ListeningModel Model { get; init; }

    internal required SoundFile Sound { get; init; }

    /// <summary>Gets the English name of the language that is spoken.</summary>
    internal required string Language { get; init; }

    /// <summary>Gets the code of that language, where the model is to tell it.</summary>
    internal required string? LanguageCode { get; init; }

    internal required string Prompt { get; init; }

    internal required string Format { get; init; }

    internal required double Temperature { get; init; }

    internal required bool WantsLogProbs { get; init; }

    internal required bool WantsWords { get; init; }

    internal required bool WantsSegments { get; init; }

    internal required bool Streams { get; init; }

    /// <summary>Gets the names of those who speak, as far as they are known.</summary>
    internal required IReadOnlyList<string> Speakers { get; init; }

    /// <exception cref="Refusal">400 or 413: something in the request is wrong.</exception>
    internal static TranscriptionRequest Read(RequestBody body, ServedModel served, bool isTranslation)
    {
        body.CheckNames(isTranslation ? OfTranslation : OfTranscription);
        var (root, model) = (body.Root, ListeningModel.Of(served.Name));
        var format = model.CheckFormat(Fields.Text(root, "response_format") ?? "json", isTranslation);
        var sound = AudioUpload.Read(body);
        var speakers = SpeakerRules.Read(root, model, sound.Seconds);
        var granularities = ReadGranularities(root, format);
        var language = ReadLanguage(root, model);
        return new()
        {
            Model = model,
            Sound = sound,
            Language = Languages.Name(language),
            LanguageCode = model.TellsLanguages ? language ?? Languages.UsualCode : null,
            Prompt = ReadPrompt(root, model),
            Format = format,
            Temperature = Fields.Number(root, "temperature", 0, 1) ?? 0,
            WantsLogProbs = ReadLogProbs(root, model, format),
            WantsWords = granularities.Contains("word"),
            WantsSegments = granularities.Count == 0 || granularities.Contains("segment"),
            // The older model pays no attention to it.
            Streams = Fields.Flag(root, "stream") is true && !model.IsWhisper,
            Speakers = speakers,
        };
    }

    // The first of several that it may be; one model alone takes several, and words to listen for.
    private static string? ReadLanguage(JsonElement root, ListeningModel model)
    {
        var languages = Fields.Texts(root, "languages");
        var unsupported = model.TellsLanguages ? null : languages.Count > 0 ? "languages" : Fields.Texts(root, "keywords").Count > 0 ? "keywords" : null;
        if (unsupported is not null)
            throw Refusal.Request($"{unsupported} is not compatible with model '{model.Name}'.", unsupported, "unsupported_value");

        languages.ForEach(code => Languages.Name(code));
        return Fields.Text(root, "language") ?? languages.FirstOrDefault();
    }

    private static string ReadPrompt(JsonElement root, ListeningModel model)
    {
        var prompt = Fields.Text(root, "prompt") ?? "";
        return prompt.Length == 0 || !model.Diarizes
            ? prompt
            : throw Refusal.Request("Prompt is not supported for diarization models", "prompt", "unsupported_parameter");
    }

    private static List<string> ReadGranularities(JsonElement root, string format)
    {
        var granularities = Fields.Texts(root, "timestamp_granularities");
        if (granularities.Find(one => one is not ("word" or "segment")) is { } other)
            throw Fields.InvalidValue("timestamp_granularities[]", other, "word", "segment");

        return granularities.Count == 0 || format == "verbose_json"
            ? granularities
            : throw Refusal.Request(
                $"response_format '{format}' is not compatible with timestamp_granularities. Use 'verbose_json' instead.", "timestamp_granularities", "unsupported_value");
    }

    private static bool ReadLogProbs(JsonElement root, ListeningModel model, string format)
    {
        var include = Fields.Texts(root, "include");
        if (include.Count == 0)
            return false;
        if (include.Find(one => one != "logprobs") is { } other)
            throw Fields.InvalidValue("include[]", other, "logprobs");
        if (model.BillsSeconds || model.Diarizes)
            throw Refusal.Request($"include 'logprobs' is not compatible with model '{model.Name}'.", "include", "unsupported_value");

        return format == "json"
            ? true
            : throw Refusal.Request($"include 'logprobs' is not compatible with response_format '{format}'. Use 'json' instead.", "include", "unsupported_value");
    }
}
