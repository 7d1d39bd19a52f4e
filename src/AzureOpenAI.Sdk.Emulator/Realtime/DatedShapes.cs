using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Emulator.Realtime;

/// <summary>How versions with a date write a session, and name events.</summary>
internal static class DatedShapes
{
    private static readonly (string Dated, string Undated)[] Formats = [("pcm16", "audio/pcm"), ("g711_ulaw", "audio/pcmu"), ("g711_alaw", "audio/pcma")];

    private static readonly Dictionary<string, string> Events = new(StringComparer.Ordinal)
    {
        ["response.output_text.delta"] = "response.text.delta",
        ["response.output_text.done"] = "response.text.done",
        ["response.output_audio.delta"] = "response.audio.delta",
        ["response.output_audio.done"] = "response.audio.done",
        ["response.output_audio_transcript.delta"] = "response.audio_transcript.delta",
        ["response.output_audio_transcript.done"] = "response.audio_transcript.done",
        ["conversation.item.added"] = "conversation.item.created",
    };

    /// <summary>The name of an event; null when such versions do not send it.</summary>
    internal static string? Event(string type, bool transcribes)
        => type == "conversation.item.done" ? null
            : transcribes && type is ("session.created" or "session.updated") ? "transcription_" + type
            : Events.GetValueOrDefault(type, type);

    internal static JsonObject ToUndated(JsonObject dated, bool transcribes)
    {
        var session = new JsonObject { ["type"] = transcribes ? "transcription" : "realtime" };
        var (input, output) = (new JsonObject(), new JsonObject());
        foreach (var (name, value) in dated)
        {
            var copy = value?.DeepClone();
            switch (name)
            {
                case "modalities":
                    session["output_modalities"] = SessionSettings.SpeaksIn(copy) == true ? new JsonArray("audio") : new JsonArray("text");
                    break;
                case "voice" or "speed":
                    output[name] = copy;
                    break;
                case "input_audio_format":
                    input["format"] = Format((string?)copy);
                    break;
                case "output_audio_format":
                    output["format"] = Format((string?)copy);
                    break;
                case "input_audio_transcription":
                    input["transcription"] = copy;
                    break;
                case "input_audio_noise_reduction":
                    input["noise_reduction"] = copy;
                    break;
                case "turn_detection":
                    input["turn_detection"] = copy;
                    break;
                case "max_response_output_tokens":
                    session["max_output_tokens"] = copy;
                    break;
                case "temperature":
                    break;
                default:
                    session[name] = copy;
                    break;
            }
        }

        var audio = new JsonObject();
        if (input.Count > 0)
            audio["input"] = input;
        if (output.Count > 0)
            audio["output"] = output;
        if (audio.Count > 0)
            session["audio"] = audio;
        return session;
    }

    internal static JsonObject FromUndated(JsonObject session)
    {
        var (input, output) = (session["audio"]?["input"], session["audio"]?["output"]);
        if ((string?)session["type"] == "transcription")
        {
            return new()
            {
                ["id"] = session["id"]?.DeepClone(),
                ["object"] = "realtime.transcription_session",
                ["input_audio_format"] = Name((string?)input?["format"]?["type"]),
                ["input_audio_transcription"] = input?["transcription"]?.DeepClone(),
                ["turn_detection"] = input?["turn_detection"]?.DeepClone(),
            };
        }

        var speaks = SessionSettings.SpeaksIn(session["output_modalities"]) == true;
        return new()
        {
            ["id"] = session["id"]?.DeepClone(),
            ["object"] = "realtime.session",
            ["model"] = session["model"]?.DeepClone(),
            ["expires_at"] = session["expires_at"]?.DeepClone(),
            ["modalities"] = speaks ? new JsonArray("audio", "text") : new JsonArray("text"),
            ["instructions"] = session["instructions"]?.DeepClone(),
            ["voice"] = output?["voice"]?.DeepClone(),
            ["input_audio_format"] = Name((string?)input?["format"]?["type"]),
            ["output_audio_format"] = Name((string?)output?["format"]?["type"]),
            ["input_audio_transcription"] = input?["transcription"]?.DeepClone(),
            ["input_audio_noise_reduction"] = input?["noise_reduction"]?.DeepClone(),
            ["turn_detection"] = input?["turn_detection"]?.DeepClone(),
            ["tools"] = session["tools"]?.DeepClone(),
            ["tool_choice"] = session["tool_choice"]?.DeepClone(),
            ["temperature"] = 0.8,
            ["speed"] = output?["speed"]?.DeepClone(),
            ["max_response_output_tokens"] = session["max_output_tokens"]?.DeepClone(),
        };
    }

    private static JsonObject Format(string? dated) => new() { ["type"] = Formats.FirstOrDefault(one => one.Dated == dated).Undated ?? dated };

    private static string? Name(string? undated) => Formats.FirstOrDefault(one => one.Undated == undated).Dated;
}
