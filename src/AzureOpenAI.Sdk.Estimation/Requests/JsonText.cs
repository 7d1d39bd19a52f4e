using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>Writes JSON as the service does before it counts it: without spaces.</summary>
internal static class JsonText
{
    internal static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 512 };

    /// <summary>Takes the spaces out of JSON text; other text stays as it is.</summary>
    public static string Minify(string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
        {
            return json ?? "";
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(json!);
            return Write(writer => document.RootElement.WriteTo(writer));
        }
        catch (JsonException)
        {
            return json!;
        }
    }

    /// <summary>Returns what an action writes.</summary>
    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, WriterOptions))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
