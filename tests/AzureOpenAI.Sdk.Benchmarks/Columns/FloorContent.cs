using System.Buffers;
using System.Net;
using System.Text.Json;
using AzureOpenAI.Sdk.Benchmarks.Service;

namespace AzureOpenAI.Sdk.Benchmarks.Columns;

/// <summary>Writes a request's JSON member by member into a buffer that is kept for the next one.</summary>
internal sealed class FloorContent(Work work) : HttpContent
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context) => await stream.WriteAsync(Write());

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    private ReadOnlyMemory<byte> Write()
    {
        ArrayBufferWriter<byte> buffer = _buffer ??= new ArrayBufferWriter<byte>(4_096);
        buffer.ResetWrittenCount();
        Utf8JsonWriter json = _writer ??= new Utf8JsonWriter(buffer);
        json.Reset(buffer);
        json.WriteStartObject();
        json.WriteString("model"u8, Prompts.Deployment);
        if (work is Work.OneVector or Work.ManyVectors or Work.VectorsAsNumbers)
        {
            WriteTexts(json);
        }
        else
        {
            WriteMessages(json);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private void WriteTexts(Utf8JsonWriter json)
    {
        json.WriteStartArray("input"u8);
        foreach (string text in Prompts.Texts(work))
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
        json.WriteString("encoding_format"u8, work == Work.VectorsAsNumbers ? "float"u8 : "base64"u8);
    }

    private void WriteMessages(Utf8JsonWriter json)
    {
        json.WriteStartArray("messages"u8);
        if (work == Work.LargeImage)
        {
            json.WriteStartObject();
            json.WriteString("role"u8, "user"u8);
            json.WriteStartArray("content"u8);
            json.WriteStartObject();
            json.WriteString("type"u8, "text"u8);
            json.WriteString("text"u8, Prompts.User);
            json.WriteEndObject();
            json.WriteStartObject();
            json.WriteString("type"u8, "image_url"u8);
            json.WriteStartObject("image_url"u8);
            json.WriteBase64String("url"u8, Prompts.Image);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else
        {
            WriteMessage(json, "system"u8, Prompts.System);
            WriteMessage(json, "user"u8, Prompts.User);
        }

        json.WriteEndArray();
        json.WriteNumber("temperature"u8, Prompts.Temperature);
        json.WriteNumber("max_tokens"u8, Prompts.MaxTokens);
        if (work.IsStream())
        {
            json.WriteBoolean("stream"u8, true);
        }
    }

    private static void WriteMessage(Utf8JsonWriter json, ReadOnlySpan<byte> role, string content)
    {
        json.WriteStartObject();
        json.WriteString("role"u8, role);
        json.WriteString("content"u8, content);
        json.WriteEndObject();
    }
}
