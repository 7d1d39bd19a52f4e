using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Audio;

/// <summary>The bytes of a sound, of which any few can be looked at: base64 text in a request, or a file that is to be sent.</summary>
internal readonly ref struct SoundBytes
{
    private readonly ReadOnlySpan<byte> _base64;
    private readonly FileContent? _file;
    private readonly ReadOnlyMemory<byte> _head;

    // Headers are within this, but where a picture stands before an MP3, or the index of an MP4 behind its sound.
    private const int HeadLength = 64 * 1_024;

    public SoundBytes(ReadOnlySpan<byte> base64)
    {
        _base64 = base64;
        Length = Base64Window.LengthOf(base64);
    }

    public SoundBytes(FileContent file)
    {
        _file = file;
        Length = file.Length ?? 0;
        _head = file.PeekHead(HeadLength);
    }

    /// <summary>Gets how many bytes there are; 0 when that can't be known.</summary>
    public long Length { get; }

    /// <summary>Looks at some bytes from a place on; fewer, or none, where they end.</summary>
    /// <param name="offset">The place, from 0.</param>
    /// <param name="buffer">Takes the bytes; <see cref="Base64Window.Spare"/> longer than wanted.</param>
    /// <param name="count">How many are wanted.</param>
    public ReadOnlySpan<byte> Window(long offset, Span<byte> buffer, int count)
    {
        if (offset < 0 || offset > Length)
        {
            return [];
        }

        if (_file is null)
        {
            return Base64Window.Decode(_base64, offset, buffer, count);
        }

        if (offset + count <= _head.Length || _head.Length == Length)
        {
            int start = (int)Math.Min(offset, _head.Length);
            return _head.Span.Slice(start, Math.Min(count, _head.Length - start));
        }

        return _file.PeekAt(offset, count).Span;
    }
}
