using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Speech;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Realtime;

/// <summary>How a session is: the service's defaults, and what was changed. In the shape of the version without a date; older ones are translated.</summary>
internal sealed class SessionSettings
{
    private static readonly string[] OfConversation
        = ["type", "model", "output_modalities", "instructions", "audio", "include", "tracing", "tools", "tool_choice", "parallel_tool_calls", "reasoning", "max_output_tokens", "truncation", "prompt"];

    private static readonly string[] OfTranscription = ["type", "audio", "include"];

    private readonly JsonObject _session;
    private readonly bool _transcribes;

    internal SessionSettings(ServedModel model, bool transcribes, bool isV1)
    {
        (_transcribes, IsV1) = (transcribes, isV1);
        _session = transcribes ? Transcription() : Conversation(model);
    }

    /// <summary>Gets whether events have the shape of the version without a date.</summary>
    internal bool IsV1 { get; }

    internal string Id { get; } = Ids.New("sess_", 21);

    internal bool Transcribes => _transcribes;

    internal string? Instructions => (string?)_session["instructions"];

    internal JsonNode? Tools => _session["tools"];

    internal JsonNode? ToolChoice => _session["tool_choice"];

    internal bool Speaks => SpeaksIn(_session["output_modalities"]) ?? true;

    internal int? MaxOutputTokens => _session["max_output_tokens"] is JsonValue value && value.TryGetValue(out int most) ? most : null;

    internal string Voice => (string?)_session["audio"]?["output"]?["voice"] ?? "alloy";

    internal double Speed => (double?)_session["audio"]?["output"]?["speed"] ?? 1;

    internal SoundCoding Heard => SoundCoding.Of((string?)_session["audio"]?["input"]?["format"]?["type"]);

    internal SoundCoding Spoken => SoundCoding.Of((string?)_session["audio"]?["output"]?["format"]?["type"]);

    internal JsonObject? TurnDetection => _session["audio"]?["input"]?["turn_detection"] as JsonObject;

    internal JsonObject? TranscriptionModel => _session["audio"]?["input"]?["transcription"] as JsonObject;

    internal bool IncludesLogProbs => _session["include"] is JsonArray include && include.Any(one => (string?)one == "item.input_audio_transcription.logprobs");

    internal static bool? SpeaksIn(JsonNode? modalities) => modalities is JsonArray list && list.Count > 0 ? list.Any(one => (string?)one == "audio") : null;

    /// <summary>Takes what is to be different.</summary>
    /// <exception cref="Refusal">400: something in it is wrong; then nothing is changed.</exception>
    internal void Update(JsonObject change)
    {
        var asked = IsV1 ? change : DatedShapes.ToUndated(change, _transcribes);
        using var document = JsonDocument.Parse(asked.ToJsonString());
        Check(document.RootElement);
        Merge(_session, asked);
    }

    /// <summary>Writes the session as events tell of it.</summary>
    internal JsonObject Write()
    {
        var written = (JsonObject)_session.DeepClone();
        written["id"] = Id;
        written["object"] = _transcribes ? "realtime.transcription_session" : "realtime.session";
        return IsV1 ? written : DatedShapes.FromUndated(written);
    }

    private static JsonObject Conversation(ServedModel model) => new()
    {
        ["type"] = "realtime",
        ["model"] = model.VersionedName,
        ["output_modalities"] = new JsonArray("audio"),
        ["instructions"] = "You are a helpful assistant.",
        ["tools"] = new JsonArray(),
        ["tool_choice"] = "auto",
        ["max_output_tokens"] = "inf",
        ["tracing"] = null,
        ["truncation"] = "auto",
        ["prompt"] = null,
        ["expires_at"] = 0,
        ["audio"] = new JsonObject
        {
            ["input"] = Input(Detection(createsResponse: true)),
            ["output"] = new JsonObject { ["format"] = Pcm(), ["voice"] = "marin", ["speed"] = 1.0 },
        },
        ["include"] = null,
    };

    private static JsonObject Transcription() => new()
    {
        ["type"] = "transcription",
        ["expires_at"] = 0,
        ["audio"] = new JsonObject { ["input"] = Input(Detection(createsResponse: false)) },
        ["include"] = null,
    };

    private static JsonObject Input(JsonObject detection) => new()
    {
        ["format"] = Pcm(),
        ["transcription"] = null,
        ["noise_reduction"] = null,
        ["turn_detection"] = detection,
    };

    private static JsonObject Pcm() => new() { ["type"] = "audio/pcm", ["rate"] = 24000 };

    private static JsonObject Detection(bool createsResponse)
    {
        var detection = new JsonObject
        {
            ["type"] = "server_vad",
            ["threshold"] = 0.5,
            ["prefix_padding_ms"] = 300,
            ["silence_duration_ms"] = createsResponse ? 500 : 200,
            ["idle_timeout_ms"] = null,
        };
        if (createsResponse)
            (detection["create_response"], detection["interrupt_response"]) = (true, true);
        return detection;
    }

    /// <summary>Objects are merged; a <c>null</c>, a list or a value takes the place of what was there. Another kind of detection starts anew.</summary>
    private static void Merge(JsonObject into, JsonObject change)
    {
        foreach (var (name, value) in change)
        {
            if (value is JsonObject inner && into[name] is JsonObject there && (inner["type"] is null || (string?)inner["type"] == (string?)there["type"]))
                Merge(there, inner);
            else
                into[name] = value?.DeepClone();
        }
    }

    private void Check(JsonElement change)
    {
        var known = _transcribes ? OfTranscription : OfConversation;
        if (change.EnumerateObject().Select(member => member.Name).FirstOrDefault(name => !known.Contains(name)) is { } unknown)
            throw Refusal.Request($"Unknown parameter: 'session.{unknown}'.", $"session.{unknown}", "unknown_parameter");
        var type = Fields.Text(change, "type", "session.type") ?? throw Fields.Missing("session.type");
        if (type != (_transcribes ? "transcription" : "realtime"))
            throw Refusal.Request($"Passing a {type} session update event to a {(_transcribes ? "transcription" : "realtime")} session is not allowed.", "session.type", "invalid_value");
        if (Fields.Find(change, "output_modalities") is { ValueKind: JsonValueKind.Array } modalities && modalities.GetArrayLength() != 1)
            throw Refusal.Request("Invalid modalities. Supported combinations are: ['text'] and ['audio'].", "session.output_modalities", "invalid_value");
        if (Fields.Find(change, "max_output_tokens") is { ValueKind: JsonValueKind.Number })
            Fields.Integer(change, "max_output_tokens", 1, 4096);
        if (Fields.Object(change, "audio", "session.audio") is { } audio)
            CheckAudio(audio);
    }

    private static void CheckAudio(JsonElement audio)
    {
        if (Fields.Object(audio, "output", "session.audio.output") is { } output)
        {
            if (Fields.Find(output, "voice") is { ValueKind: JsonValueKind.String } voice && !Voices.All.Contains(voice.GetString()))
                throw Fields.InvalidValue("session.audio.output.voice", voice.GetString()!, Voices.All);
            Fields.Number(output, "speed", 0.25, 1.5);
            CheckFormat(output, "session.audio.output.format");
        }

        if (Fields.Object(audio, "input", "session.audio.input") is not { } input)
            return;
        CheckFormat(input, "session.audio.input.format");
        if (Fields.Object(input, "turn_detection") is { } detection)
        {
            var type = Fields.Text(detection, "type", "session.audio.input.turn_detection.type") ?? throw Fields.Missing("session.audio.input.turn_detection.type");
            if (type is not ("server_vad" or "semantic_vad"))
                throw Fields.InvalidValue("session.audio.input.turn_detection.type", type, "server_vad", "semantic_vad");
            Fields.Number(detection, "threshold", 0, 1);
            Fields.Integer(detection, "silence_duration_ms", 0, 60_000);
            Fields.Integer(detection, "prefix_padding_ms", 0, 60_000);
        }
    }

    private static void CheckFormat(JsonElement parent, string path)
    {
        if (Fields.Object(parent, "format", path) is { } format && Fields.Text(format, "type", path + ".type") is { } type && !SoundCoding.Names.Contains(type))
            throw Fields.InvalidValue(path + ".type", type, SoundCoding.Names);
    }
}
