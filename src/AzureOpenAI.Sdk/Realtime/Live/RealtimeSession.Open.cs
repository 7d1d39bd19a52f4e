using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Sockets;

namespace AzureOpenAI.Sdk.Realtime;

public partial class RealtimeSession
{
    private const string ConfigurationId = "event_configuration";

    /// <summary>Sends the options of a session that was just opened, and waits until the service has taken them. Events that come meanwhile are kept.</summary>
    internal Task<RealtimeSession> ConfiguredAsync(RealtimeOptions options, CancellationToken cancellationToken) => PreparedAsync(async limit =>
    {
        RealtimeSessionKind kind = options.Type ?? RealtimeSessionKind.Conversation;
        await SendAsync(new RealtimeUpdateSession(options.With(kind)) { EventId = ConfigurationId }, limit).ConfigureAwait(false);
        await UntilAsync(static told => told is RealtimeSessionUpdated, limit).ConfigureAwait(false);
    }, cancellationToken);

    /// <summary>Gives items to a session that was just opened, and waits until the service has taken them.</summary>
    internal async Task<RealtimeSession> FilledAsync(IReadOnlyList<RealtimeItem> items, CancellationToken cancellationToken)
    {
        foreach (RealtimeItem item in items)
        {
            await PreparedAsync(async limit =>
            {
                await SendAsync(new RealtimeCreateItem(item) { EventId = ConfigurationId }, limit).ConfigureAwait(false);
                await UntilAsync(told => ((told as RealtimeItemAdded)?.Item ?? (told as RealtimeItemCreated)?.Item) is { } there && (there.Id == item.Id || item.Id is null), limit).ConfigureAwait(false);
            }, cancellationToken).ConfigureAwait(false);
        }

        return this;
    }

    /// <summary>Does what a session needs before it is handed out, within the time that an answer may take. One that fails is closed.</summary>
    private async Task<RealtimeSession> PreparedAsync(Func<CancellationToken, Task> prepare, CancellationToken cancellationToken)
    {
        using SocketLimit limit = _connection.LimitOfAnswer(cancellationToken);
        try
        {
            await prepare(limit.Token).ConfigureAwait(false);
            return this;
        }
        catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
        {
            AzureOpenAIException late = Failure.ToException(_connection.NoAnswer(failure));
            End(late);
            throw late;
        }
        catch (OperationCanceledException failure)
        {
            End(failure);
            throw new OperationCanceledException("The opening was cancelled.", failure, cancellationToken);
        }
        catch (Exception failure)
        {
            End(failure);
            throw;
        }
    }

    private async Task UntilAsync(Func<RealtimeServerEvent, bool> isIt, CancellationToken cancellationToken)
    {
        // What has arrived already is looked at by whoever reads; it came before the question.
        Queue<RealtimeServerEvent> before = new(_arrived);
        _arrived.Clear();
        while (true)
        {
            RealtimeServerEvent told = await NextAsync(cancellationToken).ConfigureAwait(false)
                ?? throw Interrupted(SocketFailure.Closed(_connection.Socket, _connection.Response, _connection.Secret));
            if (told is RealtimeErrorOccurred { Error: { } error } && (error.EventId is null or ConfigurationId))
            {
                throw Failure.ToException(_connection.Refused(new ServiceError { Code = error.Code, Message = error.Message, Param = error.Param, Type = error.Type }));
            }

            before.Enqueue(told);
            if (isIt(told))
            {
                break;
            }
        }

        while (before.Count > 0)
        {
            _arrived.Enqueue(before.Dequeue());
        }
    }
}
