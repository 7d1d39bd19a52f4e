using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AzureOpenAI.Sdk.Tool.Terminal;

/// <summary>Writes what <c>--json</c> asks for: one document, indented, with names that stay.</summary>
internal static class JsonOutput
{
    // A terminal and a program read UTF-8; escapes would only make names and texts unreadable.
    private static readonly JsonWriterOptions s_options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // A decimal divided by this keeps its value and loses the zeros behind its last digit.
    private const decimal OneWithoutZeros = 1.0000000000000000000000000000m;

    public static void Write(AppConsole console, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        console.Out.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    /// <summary>Writes a list of objects.</summary>
    public static void WriteList<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (T item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void WriteTexts(this Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a number, or null where there is none: a name never comes and goes.</summary>
    public static void WriteAmount(this Utf8JsonWriter writer, string name, decimal? amount)
    {
        if (amount is { } known)
        {
            writer.WriteNumber(name, known / OneWithoutZeros);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
