using System.Buffers;

namespace AzureOpenAI.Sdk.Bulk.Journal;

/// <summary>Bytes that are written one after another into one array.</summary>
/// <param name="size">How long the array is at first.</param>
internal sealed class GrowingBuffer(int size) : IBufferWriter<byte>
{
    private byte[] _bytes = new byte[size];

    public int Length { get; private set; }

    public byte[] Bytes => _bytes;

    public Span<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Length += bytes.Length;
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(Length);
    }

    private void Reserve(int more)
    {
        if (_bytes.Length - Length < Math.Max(1, more))
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + more));
        }
    }
}
