namespace AzureOpenAI.Sdk.Bulk;

/// <summary>How many requests may be under way: it grows with each success, and is halved when the service refuses for the rate, at most once a second.</summary>
/// <param name="most">The most that may be under way.</param>
/// <param name="time">The clock.</param>
internal sealed class Pace(int most, TimeProvider time)
{
    private readonly object _gate = new();
    private readonly Queue<TaskCompletionSource<bool>> _waiting = new();
    private double _limit = Math.Min(most, 8);
    private long _slowedAt = long.MinValue / 2;
    private int _underWay;

    public int UnderWay => Volatile.Read(ref _underWay);

    /// <summary>Gets how many may be under way now.</summary>
    public int Limit
    {
        get
        {
            lock (_gate)
            {
                return (int)_limit;
            }
        }
    }

    /// <summary>Waits until one more may be under way.</summary>
    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource<bool> turn;
        lock (_gate)
        {
            if (_underWay < (int)_limit)
            {
                _underWay++;
                return;
            }

            turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(turn);
        }

        using CancellationTokenRegistration registration = cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken));
        await turn.Task.ConfigureAwait(false);
    }

    public void Leave()
    {
        lock (_gate)
        {
            _underWay--;
            Admit();
        }
    }

    public void Succeeded()
    {
        lock (_gate)
        {
            _limit = Math.Min(most, _limit + (1 / Math.Max(1, _limit / 4)));
            Admit();
        }
    }

    public void Refused()
    {
        lock (_gate)
        {
            long now = time.GetTimestamp();
            if (time.GetElapsedTime(_slowedAt, now) >= TimeSpan.FromSeconds(1))
            {
                (_limit, _slowedAt) = (Math.Max(1, _limit / 2), now);
            }
        }
    }

    private void Admit()
    {
        while (_underWay < (int)_limit && _waiting.Count > 0)
        {
            // Who was cancelled takes no place.
            if (_waiting.Dequeue().TrySetResult(true))
            {
                _underWay++;
            }
        }
    }
}
