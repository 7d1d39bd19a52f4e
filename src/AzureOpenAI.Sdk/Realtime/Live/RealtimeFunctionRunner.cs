using System.Runtime.ExceptionServices;
using AzureOpenAI.Sdk.Functions;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Runs what the responses of a session call, beside the reading of its events.</summary>
internal sealed class RealtimeFunctionRunner(RealtimeSession session, FunctionTools tools, FunctionRunSettings settings, CancellationToken caller) : IDisposable
{
    private readonly FunctionRunner _runner = new(tools, settings);
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(caller);
    private Exception? _failure;
    private int _rounds;
    private int _owesResponse;

    /// <summary>Gets the token that ends the reading, when the caller or a failure does.</summary>
    internal CancellationToken Token => _stop.Token;

    /// <summary>Reads the next event, and throws what failed meanwhile.</summary>
    internal async ValueTask<bool> GuardAsync(IAsyncEnumerator<RealtimeServerEvent> events)
    {
        try
        {
            return await events.MoveNextAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (Volatile.Read(ref _failure) is not null)
        {
            ExceptionDispatchInfo.Capture(_failure!).Throw();
            throw;
        }
    }

    internal void See(RealtimeServerEvent told)
    {
        if (told is not RealtimeResponseDone { Response: { } response })
        {
            return;
        }

        if (response.FunctionCalls is not { Count: > 0 } calls || response.Status != RealtimeStatus.Completed)
        {
            _rounds = 0;
            if (!session.IsResponding)
            {
                _ = GuardAsync(RespondIfOwedAsync());
            }

            return;
        }

        _rounds++;
        if (_rounds > settings.MaxRounds)
        {
            throw new RealtimeToolRoundsException(settings.MaxRounds);
        }

        _ = GuardAsync(AnswerAsync([.. calls.Select(static call => new FunctionCall(call.CallId, call.Name, call.Arguments))], _rounds));
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private async Task AnswerAsync(IReadOnlyList<FunctionCall> calls, int round)
    {
        foreach (FunctionStep step in await _runner.RunAsync(calls, round, Token).ConfigureAwait(false))
        {
            await session.AddItemAsync(new RealtimeFunctionOutput(step.CallId, step.Output), Token).ConfigureAwait(false);
        }

        // The user may have spoken meanwhile: there is one response at a time, and the next one is asked for when it is done.
        Volatile.Write(ref _owesResponse, 1);
        if (!session.IsResponding)
        {
            await RespondIfOwedAsync().ConfigureAwait(false);
        }
    }

    private async Task RespondIfOwedAsync()
    {
        if (Interlocked.Exchange(ref _owesResponse, 0) == 1)
        {
            await session.RespondAsync(null, Token).ConfigureAwait(false);
        }
    }

    /// <summary>Keeps what failed for whoever reads, and wakes them.</summary>
    private async Task GuardAsync(Task work)
    {
        try
        {
            await work.ConfigureAwait(false);
        }
        catch (ObjectDisposedException) when (session.IsClosing)
        {
            // The session was closed meanwhile: there is nobody to tell.
        }
        catch (Exception failure)
        {
            Interlocked.CompareExchange(ref _failure, failure, null);
            try
            {
                await Task.Run(_stop.Cancel).ConfigureAwait(false);
            }
            catch (ObjectDisposedException)
            {
                // Nobody reads any more.
            }
        }
    }
}
