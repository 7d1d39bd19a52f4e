namespace AzureOpenAI.Sdk.Benchmarks.Service;

/// <summary>Gives one part a read, and of a large one no more than a TLS record holds.</summary>
internal sealed class CannedStream(IReadOnlyList<byte[]> parts, bool waits) : Stream
{
    private const int LargestRead = 16 * 1024;

    private int _part;
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        if (_part == parts.Count)
        {
            return 0;
        }

        byte[] part = parts[_part];
        int count = Math.Min(Math.Min(buffer.Length, LargestRead), part.Length - _position);
        part.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        if (_position == part.Length)
        {
            (_part, _position) = (_part + 1, 0);
        }

        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        => waits ? WaitAndReadAsync(buffer) : new ValueTask<int>(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private async ValueTask<int> WaitAndReadAsync(Memory<byte> buffer)
    {
        await Task.Yield();
        return Read(buffer.Span);
    }
}
