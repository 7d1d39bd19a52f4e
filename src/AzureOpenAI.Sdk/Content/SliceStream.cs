namespace AzureOpenAI.Sdk.Content;

/// <summary>A part of a stream, read from where that stands. It closes the stream below when it is its own.</summary>
internal sealed class SliceStream(Stream stream, long length, bool isOwn) : Stream
{
    private long _left = length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Took(stream.Read(buffer, offset, (int)Math.Min(count, _left)));

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => Took(await stream.ReadAsync(buffer, offset, (int)Math.Min(count, _left), cancellationToken).ConfigureAwait(false));

#if NET8_0_OR_GREATER
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        => Took(await stream.ReadAsync(buffer.Slice(0, (int)Math.Min(buffer.Length, _left)), cancellationToken).ConfigureAwait(false));
#endif

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && isOwn)
        {
            stream.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Took(int count)
    {
        // A file that was cut meanwhile would be sent shorter than it was announced.
        if (count == 0 && _left > 0)
        {
            throw new EndOfStreamException("The file became shorter while it was sent.");
        }

        _left -= count;
        return count;
    }
}
