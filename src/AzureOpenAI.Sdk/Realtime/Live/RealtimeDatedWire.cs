using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>
/// How versions of the service with a date write what the version without one writes otherwise: sessions are flat, formats are words, and what
/// the model says has other kinds of content. (OpenAPI document, version 2.3.0: the schemas whose names begin with <c>RealtimeBeta</c>.)
/// </summary>
internal static class RealtimeDatedWire
{
    private static readonly (string Dated, RealtimeAudioEncoding Undated)[] Formats =
        [("pcm16", RealtimeAudioEncoding.Pcm), ("g711_ulaw", RealtimeAudioEncoding.MuLaw), ("g711_alaw", RealtimeAudioEncoding.ALaw)];

    /// <summary>Finds the format of a word; null for none.</summary>
    internal static RealtimeAudioFormat? Format(string? word) => word switch
    {
        "pcm16" => RealtimeAudioFormat.Pcm,
        "g711_ulaw" => RealtimeAudioFormat.MuLaw,
        "g711_alaw" => RealtimeAudioFormat.ALaw,
        _ => null,
    };

    /// <summary>Writes an event as such a version takes it.</summary>
    /// <param name="said">The event, as the version without a date takes it. It is changed.</param>
    internal static JsonObject Translate(JsonObject said)
    {
        switch ((string?)said["type"])
        {
            case "session.update" when said["session"] is JsonObject session:
                bool transcribes = (string?)session["type"] == "transcription";
                said["type"] = transcribes ? "transcription_session.update" : "session.update";
                said["session"] = Session(session);
                break;
            case "response.create" when said["response"] is JsonObject response:
                said["response"] = Response(response);
                break;
            case "conversation.item.create" when said["item"] is JsonObject item:
                Item(item);
                break;
            default:
                break;
        }

        return said;
    }

    private static JsonObject Session(JsonObject session)
    {
        // The address names the model and the kind of session.
        session.Remove("model");
        session.Remove("type");
        Move(session, "max_output_tokens", "max_response_output_tokens");
        JsonObject? input = Common(session)?["input"] as JsonObject;
        Lift(input, "format", session, "input_audio_format", Word);
        Lift(input, "transcription", session, "input_audio_transcription");
        Lift(input, "noise_reduction", session, "input_audio_noise_reduction");
        Lift(input, "turn_detection", session, "turn_detection");
        session.Remove("audio");
        return session;
    }

    private static JsonObject Response(JsonObject response)
    {
        Common(response);
        response.Remove("audio");
        foreach (JsonObject item in (response["input"] as JsonArray ?? []).OfType<JsonObject>())
        {
            Item(item);
        }

        return response;
    }

    /// <summary>Lifts what sessions and responses have in common.</summary>
    private static JsonNode? Common(JsonObject session)
    {
        if (session["output_modalities"] is JsonArray modalities)
        {
            session.Remove("output_modalities");
            bool speaks = modalities.Any(static modality => (string?)modality == "audio");
            session["modalities"] = speaks ? new JsonArray("audio", "text") : modalities;
        }

        var output = session["audio"]?["output"] as JsonObject;
        Lift(output, "format", session, "output_audio_format", Word);
        Lift(output, "voice", session, "voice");
        Lift(output, "speed", session, "speed");
        return session["audio"];
    }

    private static void Item(JsonObject item)
    {
        foreach (JsonObject part in (item["content"] as JsonArray ?? []).OfType<JsonObject>())
        {
            part["type"] = (string?)part["type"] switch { "output_text" => "text", "output_audio" => "audio", var other => other };
        }
    }

    private static JsonNode? Word(JsonNode? format)
        => (string?)format?["type"] is { } type ? Array.Find(Formats, known => known.Undated.ToString() == type).Dated ?? type : null;

    private static void Move(JsonObject members, string from, string to)
    {
        if (members.TryGetPropertyValue(from, out JsonNode? value))
        {
            members.Remove(from);
            members[to] = value;
        }
    }

    private static void Lift(JsonObject? from, string name, JsonObject to, string otherName, Func<JsonNode?, JsonNode?>? change = null)
    {
        if (from is not null && from.TryGetPropertyValue(name, out JsonNode? value))
        {
            from.Remove(name);
            to[otherName] = change is null ? value : change(value);
        }
    }
}
