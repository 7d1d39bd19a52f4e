using System.Buffers;

namespace AzureOpenAI.Sdk.Bulk.Journal;

/// <summary>Results that are written together.</summary>
internal sealed class Group
{
    private readonly TaskCompletionSource<bool> _written = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ArrayBufferWriter<byte> _lines = new(16 * 1_024);

    public Task Written => _written.Task;

    public bool IsEmpty => _lines.WrittenCount == 0;

    public void Add(ReadOnlySpan<byte> line)
    {
        line.CopyTo(_lines.GetSpan(line.Length));
        _lines.Advance(line.Length);
    }

    public void WriteTo(FileStream file)
    {
#if NET
        file.Write(_lines.WrittenSpan);
#else
        file.Write(_lines.WrittenMemory.ToArray(), 0, _lines.WrittenCount);
#endif
    }

    public void End() => _written.TrySetResult(true);

    public void Fail(Exception failure) => _written.TrySetException(failure);
}
