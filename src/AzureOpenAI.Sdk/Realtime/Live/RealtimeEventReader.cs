using System.Text.Json;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Reads events. Sound comes many times a second, so its events are read by hand: from the buffer straight into the bytes.</summary>
internal static class RealtimeEventReader
{
    private static readonly EncodedBytes.Converter Sound = new();

    private static readonly ObjectReader<RealtimeAudioDelta> AudioDelta = new(
        static () => new(),
        ("type", static (told, ref reader) => told.Type = Member.PooledText(ref reader)),
        ("event_id", static (told, ref reader) => told.EventId = Member.Text(ref reader)),
        ("response_id", static (told, ref reader) => told.ResponseId = Member.PooledText(ref reader)),
        ("item_id", static (told, ref reader) => told.ItemId = Member.PooledText(ref reader)),
        ("output_index", static (told, ref reader) => told.OutputIndex = Index(ref reader)),
        ("content_index", static (told, ref reader) => told.ContentIndex = Index(ref reader)),
        ("delta", static (told, ref reader) => told.Delta = reader.TokenType == JsonTokenType.Null ? null : Sound.Read(ref reader, typeof(EncodedBytes), AzureOpenAIJson.Options)));

    /// <summary>Reads an event. One of a known kind that has another shape than that is handed over like one of an unknown kind: it is no reason to end a session.</summary>
    /// <exception cref="JsonException">It is no event at all.</exception>
    internal static RealtimeServerEvent? Read(ReadOnlySpan<byte> message)
    {
        try
        {
            return IsSound(message) ? AudioDelta.ReadWhole(message) : JsonSerializer.Deserialize(message, Wire<RealtimeServerEvent>.Info);
        }
        catch (JsonException)
        {
            return JsonSerializer.Deserialize(message, Wire<UnknownRealtimeServerEvent>.Info);
        }
    }

    /// <summary>Looks at the kind, which stands in front in what the service sends.</summary>
    private static bool IsSound(ReadOnlySpan<byte> message)
    {
        var reader = new Utf8JsonReader(message, isFinalBlock: false, state: default);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isType = reader.ValueTextEquals("type"u8);
            reader.Read();
            if (isType)
            {
                return reader.TokenType == JsonTokenType.String && (reader.ValueTextEquals("response.output_audio.delta"u8) || reader.ValueTextEquals("response.audio.delta"u8));
            }

            if (!reader.TrySkip())
            {
                return false;
            }
        }

        return false;
    }

    private static int? Index(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : Member.SmallNumber(ref reader);
}
