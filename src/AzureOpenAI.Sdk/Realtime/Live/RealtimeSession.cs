using Azure;
using AzureOpenAI.Sdk.Sockets;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>A session: what you say goes out, what the service says comes in, both at once. Sending is safe for all threads; one at a time reads.</summary>
public partial class RealtimeSession : IAsyncDisposable
{
    private readonly SocketConnection _connection = null!;
    private readonly RealtimeSessionSettings _settings = null!;
    private readonly RealtimeRecorder _recorder = null!;

    internal RealtimeSession(SocketConnection connection, RealtimeSessionSettings settings, bool hasFirst)
    {
        (_connection, _settings) = (connection, settings);
        _recorder = new RealtimeRecorder(settings.KeepsHistory);
        if (hasFirst)
        {
            _arrived.Enqueue(Parse());
        }
    }

    /// <summary>For mocking.</summary>
    protected RealtimeSession()
    {
    }

    /// <summary>Gets the session as the service told of it last; null when it has not yet.</summary>
    public virtual RealtimeResult? Current => _recorder.Session;

    /// <summary>Gets whether a response is under way, by the events that were read.</summary>
    public virtual bool IsResponding => _recorder.IsResponding;

    /// <summary>Gets how the handshake was answered: its headers name the region and the request.</summary>
    /// <returns>The answer.</returns>
    public virtual Response GetRawResponse() => _connection.Response;

    /// <summary>Takes what the session has come to, by the events that were read.</summary>
    /// <returns>What is there. It does not change with the session.</returns>
    public virtual RealtimeHistory GetHistory() => _recorder.Snapshot();

    /// <summary>Closes the session: says so to the service and waits, within <see cref="RealtimeSessionSettings.CloseTimeout"/>, until it does the same.</summary>
    /// <remarks>Who reads events meanwhile, or closes from within the loop that reads, still gets those that are on their way, and then the end. Closing twice does nothing.</remarks>
    /// <param name="cancellationToken">Ends the wait; the socket is closed all the same.</param>
    /// <returns>A task that ends when the socket is closed.</returns>
    public virtual async Task CloseAsync(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _closing, 1) != 0)
        {
            await _closed.Task.ConfigureAwait(false);
            return;
        }

        try
        {
            await SayGoodbyeAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            End();
        }
    }

    /// <summary>Closes the session as <see cref="CloseAsync"/> does.</summary>
    /// <returns>A task that ends when the socket is closed.</returns>
    public virtual async ValueTask DisposeAsync()
    {
        await CloseAsync(CancellationToken.None).ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    /// <summary>Names the session: what was said never reaches a log by accident.</summary>
    /// <returns>The type and the id.</returns>
    public override string ToString() => $"{nameof(RealtimeSession)} ({Current?.Id})";
}
