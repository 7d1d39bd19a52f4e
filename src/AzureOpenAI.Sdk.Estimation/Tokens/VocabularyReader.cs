using System.Buffers.Text;

namespace AzureOpenAI.Sdk.Estimation.Tokens;

/// <summary>Reads the lines of a vocabulary through one small buffer: each token is decoded to where it stays.</summary>
internal sealed class VocabularyReader(Stream text)
{
    /// <summary>What the vocabularies need for each token, in bytes, a little above the largest's average.</summary>
    private const int BytesPerToken = 8;
    private const byte LineEnd = (byte)'\n';

    private readonly byte[] _buffer = new byte[32 * 1024];
    private int _start;
    private int _end;

    /// <summary>Reads all.</summary>
    /// <param name="make">Takes the bytes of all tokens, where each begins (and the last ends), and how many there are.</param>
    internal T Read<T>(Func<byte[], int[], int, T> make)
    {
        ReadOnlySpan<byte> header = Line();
        if (!header.StartsWith("Capacity: "u8) || !Utf8Parser.TryParse(header.Slice("Capacity: ".Length), out int capacity, out _) || capacity < 256)
        {
            throw new InvalidDataException("The vocabulary does not begin with its number of tokens.");
        }

        byte[] bytes = new byte[capacity * BytesPerToken];
        int[] starts = new int[capacity + 1];
        int count = 0;
        int used = 0;
        for (ReadOnlySpan<byte> line = Line(); !line.IsEmpty; line = Line())
        {
            if (bytes.Length - used < line.Length)
            {
                Array.Resize(ref bytes, bytes.Length * 2);
            }

            if (count == capacity || Base64.DecodeFromUtf8(line, bytes.AsSpan(used), out _, out int written) != System.Buffers.OperationStatus.Done)
            {
                throw new InvalidDataException($"Line {count + 2} of the vocabulary holds no token.");
            }

            starts[count++] = used;
            used += written;
        }

        starts[count] = used;
        return make(bytes, starts, count);
    }

    /// <summary>Gets the next line, without its end; empty after the last one.</summary>
    private ReadOnlySpan<byte> Line()
    {
        while (true)
        {
            int length = _buffer.AsSpan(_start, _end - _start).IndexOf(LineEnd);
            if (length >= 0)
            {
                ReadOnlySpan<byte> line = _buffer.AsSpan(_start, length);
                _start += length + 1;
                return line;
            }

            if (!Fill())
            {
                ReadOnlySpan<byte> last = _buffer.AsSpan(_start, _end - _start);
                _start = _end;
                return last;
            }
        }
    }

    private bool Fill()
    {
        if (_start == 0 && _end == _buffer.Length)
        {
            throw new InvalidDataException("A line of the vocabulary is longer than any token.");
        }

        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_end, _start) = (_end - _start, 0);
        int read = text.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
