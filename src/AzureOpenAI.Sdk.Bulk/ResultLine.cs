using System.Text.Json;
using Azure;

namespace AzureOpenAI.Sdk.Bulk;

/// <summary>Writes a result as the service writes those of a batch.</summary>
internal static class ResultLine
{
    public static void Write(Utf8JsonWriter writer, string id, Response<RawResult> answer)
    {
        Response raw = answer.GetRawResponse();
        writer.WriteString("custom_id", id);
        writer.WriteStartObject("response");
        writer.WriteNumber("status_code", raw.Status);
        writer.WriteString("request_id", RequestIdOf(raw));
        writer.WritePropertyName("body");
        WriteCompact(writer, answer.Value.Body);
        writer.WriteEndObject();
        writer.WriteNull("error");
    }

    public static void WriteFailure(Utf8JsonWriter writer, string id, int status, string code, string message)
    {
        writer.WriteString("custom_id", id);
        if (status > 0)
        {
            writer.WriteStartObject("response");
            writer.WriteNumber("status_code", status);
            writer.WriteNull("body");
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("response");
        }

        writer.WriteStartObject("error");
        writer.WriteString("code", code);
        writer.WriteString("message", message);
        writer.WriteEndObject();
    }

    private static string? RequestIdOf(Response raw)
        => raw.Headers.TryGetValue("apim-request-id", out string? id) || raw.Headers.TryGetValue("x-request-id", out id) || raw.Headers.TryGetValue("x-ms-request-id", out id) ? id : null;

    /// <summary>A body may hold line ends between its members, and a line of the journal may not.</summary>
    private static void WriteCompact(Utf8JsonWriter writer, BinaryData body)
    {
        ReadOnlySpan<byte> json = body.ToMemory().Span;
        if (json.IndexOf((byte)'\n') < 0 && json.IndexOf((byte)'\r') < 0)
        {
            writer.WriteRawValue(json, skipInputValidation: true);
            return;
        }

        using JsonDocument document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 256 });
        document.RootElement.WriteTo(writer);
    }
}
