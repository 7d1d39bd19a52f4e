namespace AzureOpenAI.Sdk.Emulator.Realtime;

/// <summary>Cuts one session's connection without a goodbye, for those who want to see what becomes of it.</summary>
internal sealed class DropPlan(int? afterEvents)
{
    private int _sent;

    /// <summary>Says whether the event that is about to be sent is the one that is never sent. It is so once.</summary>
    internal bool IsDue() => afterEvents is { } events && Interlocked.Increment(ref _sent) == events + 1;
}
