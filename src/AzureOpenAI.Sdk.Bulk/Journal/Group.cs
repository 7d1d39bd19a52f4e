namespace AzureOpenAI.Sdk.Bulk.Journal;

/// <summary>Results that are written together.</summary>
internal sealed class Group
{
    private readonly TaskCompletionSource<bool> _written = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly GrowingBuffer _lines = new(16 * 1_024);

    public Task Written => _written.Task;

    public bool IsEmpty => _lines.Length == 0;

    public void Add(ReadOnlySpan<byte> line) => _lines.Add(line);

    public void WriteTo(FileStream file) => file.Write(_lines.Bytes, 0, _lines.Length);

    public void End() => _written.TrySetResult(true);

    public void Fail(Exception failure) => _written.TrySetException(failure);
}
