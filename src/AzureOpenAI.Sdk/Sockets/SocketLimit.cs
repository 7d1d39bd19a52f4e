namespace AzureOpenAI.Sdk.Sockets;

/// <summary>A limit of time on the client's clock, which the caller may cut short.</summary>
internal sealed class SocketLimit : IDisposable
{
    /// <summary>The longest time that a timer takes on all frameworks. Nothing here lasts that long.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(24);

    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _registration;

    internal SocketLimit(TimeSpan time, TimeProvider clock, CancellationToken caller)
    {
        TimeSpan limit = time < Longest ? time : Longest;
#if NET8_0_OR_GREATER
        _source = new CancellationTokenSource(limit, clock);
#else
        _source = clock.CreateCancellationTokenSource(limit);
#endif
        _registration = caller.Register(static source => ((CancellationTokenSource)source!).Cancel(), _source);
    }

    internal CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _registration.Dispose();
        _source.Dispose();
    }
}
