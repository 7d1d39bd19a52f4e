using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace AzureOpenAI.Sdk.Benchmarks.Columns;

/// <summary>Takes the one thing that is wanted out of an answer, and looks at nothing else.</summary>
internal static class FloorReader
{
    internal static double TextLength(byte[] body, int count) => ReadContent(body.AsSpan(0, count))?.Length ?? 0;

    internal static double LastFloatOfBase64(byte[] body, int count)
    {
        var reader = new Utf8JsonReader(body.AsSpan(0, count));
        List<float[]> vectors = [];
        while (Find(ref reader, "embedding"u8))
        {
            ReadOnlySpan<byte> text = reader.ValueSpan;
            float[] vector = GC.AllocateUninitializedArray<float>(text.Length / 4 * 3 / sizeof(float));
            Base64.DecodeFromUtf8(text, MemoryMarshal.AsBytes(vector.AsSpan()), out _, out _);
            vectors.Add(vector);
        }

        return vectors[^1][^1];
    }

    internal static double LastFloatOfNumbers(byte[] body, int count)
    {
        var reader = new Utf8JsonReader(body.AsSpan(0, count));
        List<float[]> vectors = [];
        Span<float> numbers = stackalloc float[4_096];
        while (Find(ref reader, "embedding"u8))
        {
            int length = 0;
            while (reader.Read() && reader.TokenType == JsonTokenType.Number)
            {
                length += Utf8Parser.TryParse(reader.ValueSpan, out numbers[length], out _) ? 1 : 0;
            }

            vectors.Add(numbers[..length].ToArray());
        }

        return vectors[^1][^1];
    }

    /// <summary>Reads the events that are whole.</summary>
    /// <returns>How many bytes they took.</returns>
    internal static int TakeEvents(ReadOnlySpan<byte> bytes, ref int textLength)
    {
        int taken = 0;
        for (int end; (end = bytes[taken..].IndexOf("\n\n"u8)) >= 0; taken += end + 2)
        {
            ReadOnlySpan<byte> data = bytes.Slice(taken + "data: ".Length, end - "data: ".Length);
            if (data[0] == '{')
            {
                textLength += ReadContent(data)?.Length ?? 0;
            }
        }

        return taken;
    }

    /// <summary>Reads the events of a response that are whole.</summary>
    /// <returns>How many bytes they took.</returns>
    internal static int TakeResponseEvents(ReadOnlySpan<byte> bytes, ref int textLength)
    {
        int taken = 0;
        for (int end; (end = bytes[taken..].IndexOf("\n\n"u8)) >= 0; taken += end + 2)
        {
            ReadOnlySpan<byte> lines = bytes.Slice(taken, end);
            if (lines.StartsWith("event: response.output_text.delta\n"u8))
            {
                var reader = new Utf8JsonReader(lines["event: response.output_text.delta\ndata: ".Length..]);
                textLength += Find(ref reader, "delta"u8) ? reader.GetString()!.Length : 0;
            }
        }

        return taken;
    }

    private static string? ReadContent(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return Find(ref reader, "content"u8) ? reader.GetString() : null;
    }

    private static bool Find(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(name))
            {
                return reader.Read();
            }
        }

        return false;
    }
}
