namespace AzureOpenAI.Sdk.Sockets;

/// <summary>Limits of time on the client's clock.</summary>
internal static class SocketLimit
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(24);

    /// <summary>Makes a source that is cancelled after a time.</summary>
    internal static CancellationTokenSource After(TimeSpan time, TimeProvider clock)
#if NET8_0_OR_GREATER
        => new(time < Longest ? time : Longest, clock);
#else
        => clock.CreateCancellationTokenSource(time < Longest ? time : Longest);
#endif
}
