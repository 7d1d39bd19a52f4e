using System.Text.Json;

namespace AzureOpenAI.Sdk.Bulk.Journal;

/// <summary>What a thread writes its lines with, one after another.</summary>
internal sealed class LineScratch : IDisposable
{
    [ThreadStatic]
    private static LineScratch? _own;

    private readonly GrowingBuffer _buffer = new(1_024);
    private readonly Utf8JsonWriter _writer;

    private LineScratch() => _writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { SkipValidation = true });

    /// <summary>Gets that of this thread.</summary>
    public static LineScratch Own => _own ??= new();

    /// <summary>Writes a line with a result, and its end; it is valid until the next is written on this thread.</summary>
    public ReadOnlySpan<byte> WriteResult(long number, bool failed, Action<Utf8JsonWriter> write)
    {
        Begin();
        _writer.WriteNumber("n", number);
        _writer.WriteBoolean("failed", failed);
        return End(write);
    }

    /// <summary>Writes a line with something else than a result.</summary>
    public ReadOnlySpan<byte> WriteNote(Action<Utf8JsonWriter> write)
    {
        Begin();
        return End(write);
    }

    public void Dispose() => _writer.Dispose();

    private void Begin()
    {
        _buffer.Clear();
        _buffer.GetSpan(JournalLine.Prefix);
        _buffer.Advance(JournalLine.Prefix);
        _writer.Reset(_buffer);
        _writer.WriteStartObject();
    }

    private ReadOnlySpan<byte> End(Action<Utf8JsonWriter> write)
    {
        write(_writer);
        _writer.WriteEndObject();
        _writer.Flush();
        int length = _buffer.Length;
        _buffer.GetSpan(1)[0] = (byte)'\n';
        _buffer.Advance(1);
        Span<byte> line = _buffer.Written;
        JournalLine.Seal(line.Slice(0, length));
        return line;
    }
}
