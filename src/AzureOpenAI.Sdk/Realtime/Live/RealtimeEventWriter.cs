using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Pipeline;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Writes events into the buffer that they are sent from. Sound is encoded straight into it.</summary>
internal static class RealtimeEventWriter
{
    /// <summary>The most that one event may carry (OpenAPI document, version 2.3.0).</summary>
    internal const int MostSound = 15 * 1024 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    internal static void WriteSound(PooledBuffer buffer, ReadOnlyMemory<byte> sound)
    {
        ReadOnlySpan<byte> front = "{\"type\":\"input_audio_buffer.append\",\"audio\":\""u8;
        ReadOnlySpan<byte> end = "\"}"u8;
        buffer.Reserve(front.Length + Base64.GetMaxEncodedToUtf8Length(sound.Length) + end.Length);
        buffer.Append(front);
        Base64.EncodeToUtf8(sound.Span, buffer.GetSpan(), out _, out int written);
        buffer.Advance(written);
        buffer.Append(end);
    }

    internal static void Write(PooledBuffer buffer, RealtimeClientEvent said)
    {
        using var writer = new Utf8JsonWriter(buffer, Options);
        JsonSerializer.Serialize(writer, said, Wire<RealtimeClientEvent>.Info);
    }

    /// <summary>Writes an event as versions of the service with a date take it.</summary>
    internal static void WriteDated(PooledBuffer buffer, RealtimeClientEvent said)
    {
        var plain = (JsonObject)JsonSerializer.SerializeToNode(said, Wire<RealtimeClientEvent>.Info)!;
        using var writer = new Utf8JsonWriter(buffer, Options);
        RealtimeDatedWire.Translate(plain).WriteTo(writer);
    }
}
