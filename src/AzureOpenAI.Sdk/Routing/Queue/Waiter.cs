namespace AzureOpenAI.Sdk.Routing;

/// <summary>A call that waits for room.</summary>
internal sealed class Waiter : IComparable<Waiter>
{
    private readonly TaskCompletionSource<bool> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Waiter(RoutedCall call, int priority, string? fairnessKey) => (Call, Priority, FairnessKey) = (call, priority, fairnessKey ?? "");

    internal RoutedCall Call { get; }

    internal int Priority { get; }

    internal string FairnessKey { get; }

    /// <summary>Gets or sets in which turn of its key it goes.</summary>
    internal long Turn { get; set; }

    /// <summary>Gets or sets its number by arrival.</summary>
    internal long Number { get; set; }

    /// <summary>Gets the end: whether it got a deployment, or its time ran out.</summary>
    internal Task<bool> Ended => _ended.Task;

    internal void End(bool isServed) => _ended.TrySetResult(isServed);

    internal void Fail(Exception failure) => _ended.TrySetException(failure);

    internal void Cancel(CancellationToken token) => _ended.TrySetCanceled(token);

    public int CompareTo(Waiter? other)
    {
        if (other is null)
        {
            return -1;
        }

        int order = other.Priority.CompareTo(Priority);
        order = order != 0 ? order : Turn.CompareTo(other.Turn);
        return order != 0 ? order : Number.CompareTo(other.Number);
    }
}
