using AzureOpenAI.Sdk.Estimation.Auditing;
using AzureOpenAI.Sdk.Estimation.Pricing;

namespace AzureOpenAI.Sdk.Bulk;

/// <summary>Adds up what a run does, and tells how far it is. Safe for many threads.</summary>
/// <param name="progress">Who is told; null for nobody.</param>
/// <param name="priceOf">Finds the price of a model; null for no money.</param>
/// <param name="time">The clock.</param>
/// <param name="done">How many requests have a result already.</param>
/// <param name="failed">How many of them failed.</param>
/// <param name="total">How many there are; null when that is not known.</param>
internal sealed class Tally(IProgress<BulkProgress>? progress, Func<string, TokenPrice?>? priceOf, TimeProvider time, long done, long failed, long? total)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(500);

    private readonly object _gate = new();
    private readonly long _startedAt = time.GetTimestamp();
    private TimeSpan _nextAt;
    private long _done = done;
    private long _failed = failed;
    private long _own;
    private long _inputTokens;
    private long _outputTokens;
    private decimal? _cost = priceOf is null ? null : 0;

    private TimeSpan Elapsed => time.GetElapsedTime(_startedAt);

    /// <summary>Notes a request that has an answer.</summary>
    public void Succeeded(string? model, long inputTokens, long outputTokens)
    {
        lock (_gate)
        {
            _done++;
            _own++;
            _inputTokens += inputTokens;
            _outputTokens += outputTokens;
            _cost = _cost is null || model is null || priceOf!(model) is not { } price ? null
                : _cost + new TokenUsage { InputTokens = inputTokens, OutputTokens = outputTokens }.PriceAt(price);
        }
    }

    public void Failed()
    {
        lock (_gate)
        {
            _done++;
            _own++;
            _failed++;
        }
    }

    /// <summary>Tells how far it is, at most twice a second.</summary>
    /// <param name="underWay">How many requests are under way.</param>
    /// <param name="answered">How many further ones are answered, though their results are not here yet.</param>
    /// <param name="isLast">Whether it is told in any case.</param>
    public void Report(long underWay, long answered = 0, bool isLast = false)
    {
        if (progress is null)
        {
            return;
        }

        BulkProgress told;
        lock (_gate)
        {
            TimeSpan elapsed = Elapsed;
            if (!isLast && elapsed < _nextAt)
            {
                return;
            }

            _nextAt = elapsed + s_pause;
            long own = _own + answered;
            told = new()
            {
                Done = _done + answered,
                Failed = _failed,
                Total = total,
                UnderWay = underWay,
                InputTokens = _inputTokens,
                OutputTokens = _outputTokens,
                Cost = _cost,
                Elapsed = elapsed,
                Left = total is { } all && own > 0 ? TimeSpan.FromTicks(elapsed.Ticks / own * Math.Max(0, all - _done - answered)) : null,
            };
        }

        progress.Report(told);
    }

    public BulkReport ToReport(long resumed, bool wasTorn) => new()
    {
        Succeeded = _done - _failed,
        Failed = _failed,
        Resumed = resumed,
        WasTorn = wasTorn,
        InputTokens = _inputTokens,
        OutputTokens = _outputTokens,
        Cost = _cost,
        Elapsed = Elapsed,
    };
}
