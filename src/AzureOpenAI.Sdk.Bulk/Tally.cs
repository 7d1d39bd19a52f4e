using System.Diagnostics;
using AzureOpenAI.Sdk.Estimation.Auditing;
using AzureOpenAI.Sdk.Estimation.Pricing;

namespace AzureOpenAI.Sdk.Bulk;

/// <summary>Adds up what a run does, and tells how far it is. Safe for many threads.</summary>
internal sealed class Tally(BulkOptions options, long done, long failed, long? total)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(500);

    private readonly object _gate = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _nextAt;
    private long _done = done;
    private long _failed = failed;
    private long _own;
    private long _inputTokens;
    private long _outputTokens;
    private decimal? _cost = options.Estimator is null ? null : 0;

    public void Succeeded(RawResult answer)
    {
        lock (_gate)
        {
            _done++;
            _own++;
            _inputTokens += answer.InputTokens ?? 0;
            _outputTokens += answer.OutputTokens ?? 0;
            _cost = _cost is null ? null : _cost + PriceOf(answer);
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

    public void Report(int underWay, bool isLast)
    {
        if (options.Progress is null)
        {
            return;
        }

        BulkProgress progress;
        lock (_gate)
        {
            if (!isLast && _watch.Elapsed < _nextAt)
            {
                return;
            }

            _nextAt = _watch.Elapsed + s_pause;
            progress = new()
            {
                Done = _done,
                Failed = _failed,
                Total = total,
                UnderWay = underWay,
                InputTokens = _inputTokens,
                OutputTokens = _outputTokens,
                Cost = _cost,
                Elapsed = _watch.Elapsed,
                Left = total is { } all && _own > 0 ? TimeSpan.FromTicks(_watch.Elapsed.Ticks / _own * Math.Max(0, all - _done)) : null,
            };
        }

        options.Progress.Report(progress);
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
        Elapsed = _watch.Elapsed,
    };

    private decimal? PriceOf(RawResult answer)
    {
        var usage = new TokenUsage { InputTokens = answer.InputTokens ?? 0, OutputTokens = answer.OutputTokens ?? 0 };
        return answer.ModelName is { } model && options.Estimator!.TryGetPrice(model, out TokenPrice? price) ? usage.PriceAt(price) : null;
    }
}
