using System.Buffers;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>A growing buffer over rented arrays. It is cleared before it is used for another caller's contents.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>
{
    private const int Smallest = 4_096;

    private byte[] _array = [];
    private int _length;

    internal int Capacity => _array.Length;

    internal Span<byte> Written => _array.AsSpan(0, _length);

    internal ReadOnlyMemory<byte> WrittenMemory => _array.AsMemory(0, _length);

    internal ArraySegment<byte> WrittenSegment => new(_array, 0, _length);

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _array.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _array.AsSpan(_length);
    }

    internal void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        _length += bytes.Length;
    }

    /// <summary>Makes room before the first byte, so that the buffer need not grow in steps.</summary>
    internal void Reserve(long bytes)
    {
        // More than an array holds is left to the writer, which says so.
        if (bytes <= int.MaxValue / 2)
        {
            Ensure((int)bytes);
        }
    }

    /// <summary>Hands over the array, which the new owner gives back.</summary>
    internal byte[] Detach()
    {
        byte[] array = _array;
        (_array, _length) = ([], 0);
        return array;
    }

    /// <summary>Forgets what was written.</summary>
    /// <param name="keep">Whether the array is kept for the next use, or given back.</param>
    internal void Clear(bool keep)
    {
        _length = 0;
        if (!keep && _array.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_array);
            _array = [];
        }
    }

    private void Ensure(int sizeHint)
    {
        int needed = _length + Math.Max(sizeHint, 1);
        if (needed <= _array.Length)
        {
            return;
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, Math.Max(Smallest, _array.Length * 2)));
        _array.AsSpan(0, _length).CopyTo(larger);
        if (_array.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_array);
        }

        _array = larger;
    }
}
