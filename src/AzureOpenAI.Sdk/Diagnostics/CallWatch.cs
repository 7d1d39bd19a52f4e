using AzureOpenAI.Sdk.Pipeline;

namespace AzureOpenAI.Sdk.Diagnostics;

/// <summary>The watchers of one call, each with its state. It tells them of one end only.</summary>
internal sealed class CallWatch
{
    private readonly (CallWatcher Watcher, object? State)[] _watchers;
    private int _ended;

    private CallWatch((CallWatcher Watcher, object? State)[] watchers) => _watchers = watchers;

    /// <summary>Tells the watchers of a call; null when there are none.</summary>
    internal static CallWatch? Start(CallWatcher[] watchers, Call call, CallBody? body)
    {
        if (watchers.Length == 0)
        {
            return null;
        }

        var start = new CallStart
        {
            Operation = call.Route.Operation.Name,
            Path = call.Route.Operation.Path,
            Uri = call.Routed is null ? call.At.Uri : null,
            Deployment = call.Route.Deployment,
            JsonBody = JsonOf(body),
        };
        var states = new (CallWatcher Watcher, object? State)[watchers.Length];
        for (int i = 0; i < watchers.Length; i++)
        {
            try
            {
                states[i] = (watchers[i], watchers[i].Starting(start));
            }
            catch (Exception refusal)
            {
                new CallWatch(states.AsSpan(0, i).ToArray()).Fail(refusal);
                throw;
            }
        }

        return new CallWatch(states);
    }

    internal void Done(object? result)
    {
        if (IsFirstEnd())
        {
            foreach ((CallWatcher watcher, object? state) in _watchers)
            {
                watcher.Finished(state, result);
            }
        }
    }

    internal void Fail(Exception failure)
    {
        if (IsFirstEnd())
        {
            foreach ((CallWatcher watcher, object? state) in _watchers)
            {
                watcher.Failed(state, failure);
            }
        }
    }

    internal void Close()
    {
        if (IsFirstEnd())
        {
            foreach ((CallWatcher watcher, object? state) in _watchers)
            {
                watcher.Abandoned(state);
            }
        }
    }

    private bool IsFirstEnd() => Interlocked.Exchange(ref _ended, 1) == 0;

    private static ReadOnlyMemory<byte> JsonOf(CallBody? body)
    {
        if (body is not (CopiedJson or RentedJson))
        {
            return default;
        }

        using var copy = new MemoryStream(body.TryComputeLength(out long length) ? (int)length : 0);
        body.WriteTo(copy, default);
        return copy.GetBuffer().AsMemory(0, (int)copy.Length);
    }
}
