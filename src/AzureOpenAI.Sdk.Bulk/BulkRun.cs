using System.Runtime.ExceptionServices;
using Azure;
using AzureOpenAI.Sdk.Bulk.Journal;
using AzureOpenAI.Sdk.Estimation;
using AzureOpenAI.Sdk.Estimation.Pricing;

namespace AzureOpenAI.Sdk.Bulk;

/// <summary>One run: requests go out, results go into the journal, and what fails for a while is tried again.</summary>
internal sealed class BulkRun(AzureOpenAIClient client, BulkOptions options, BulkJournal journal, long? total, long firstNumber = 0)
{
    private readonly RawClient _raw = client.GetRawClient();
    private readonly Random _random = new();
    private readonly Pace _pace = new(options.MaxParallel, TimeProvider.System);
    private readonly Tally _tally = new(options.Progress, PricesOf(options.Estimator), TimeProvider.System, journal.Resumed, journal.ResumedFailed, total);
    private int _open;
    private Exception? _broken;

    public async Task<BulkReport> RunAsync(IAsyncEnumerable<BulkRequest> requests, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var over = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        _open = 1;
        try
        {
            long number = firstNumber;
            await foreach (BulkRequest request in requests.WithCancellation(end.Token).ConfigureAwait(false))
            {
                long own = number++;
                if (journal.IsDone(own))
                {
                    continue;
                }

                await _pace.EnterAsync(end.Token).ConfigureAwait(false);
                Interlocked.Increment(ref _open);
                _ = Task.Run(() => ProcessAsync(own, request, end, over), CancellationToken.None);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // Whether the caller ended the run, or something broke it, is told below, when all that was under way has ended.
        }
        finally
        {
            Close(over);
            await over.Task.ConfigureAwait(false);
        }

        _tally.Report(_pace.UnderWay, isLast: true);
        cancellationToken.ThrowIfCancellationRequested();
        if (_broken is not null)
        {
            ExceptionDispatchInfo.Capture(_broken).Throw();
        }

        return _tally.ToReport(journal.Resumed, journal.WasTorn);
    }

    private async Task ProcessAsync(long number, BulkRequest request, CancellationTokenSource end, TaskCompletionSource<bool> over)
    {
        try
        {
            await SendAsync(number, request, end.Token).ConfigureAwait(false);
            _tally.Report(_pace.UnderWay);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // It has no result, and is sent when the run is gone on with.
        }
        catch (Exception failure)
        {
            _broken ??= failure;
            end.Cancel();
        }
        finally
        {
            _pace.Leave();
            Close(over);
        }
    }

    private void Close(TaskCompletionSource<bool> over)
    {
        if (Interlocked.Decrement(ref _open) == 0)
        {
            over.TrySetResult(true);
        }
    }

    private async Task SendAsync(long number, BulkRequest request, CancellationToken cancellationToken)
    {
        for (int tried = 1; ; tried++)
        {
            try
            {
                Response<RawResult> answer = await _raw.SendAsync(request.Endpoint, request.Body, options.Deployment, cancellationToken).ConfigureAwait(false);
                _pace.Succeeded();
                await journal.AddAsync(number, failed: false, writer => ResultLine.Write(writer, request.Id, answer)).ConfigureAwait(false);
                _tally.Succeeded(answer.Value.ModelName, answer.Value.InputTokens ?? 0, answer.Value.OutputTokens ?? 0);
                return;
            }
            catch (AzureOpenAIException failure) when (Passes(failure) && tried < options.MaxTries)
            {
                _pace.Refused();
                await Task.Delay(WaitAfter(failure, tried), cancellationToken).ConfigureAwait(false);
            }
            catch (AzureOpenAIException failure)
            {
                await FailAsync(number, request, failure, failure.Status, failure.ErrorCode ?? failure.Kind.ToString()).ConfigureAwait(false);
                return;
            }
            catch (ArgumentException failure)
            {
                // The request itself is wrong: nothing was sent, and nothing would change it.
                await FailAsync(number, request, failure, 0, "invalid_request").ConfigureAwait(false);
                return;
            }
        }
    }

    private async Task FailAsync(long number, BulkRequest request, Exception failure, int status, string code)
    {
        await journal.AddAsync(number, failed: true, writer => ResultLine.WriteFailure(writer, request.Id, status, code, failure.Message)).ConfigureAwait(false);
        _tally.Failed();
    }

    private static Func<string, TokenPrice?>? PricesOf(TokenEstimator? estimator)
        => estimator is null ? null : model => estimator.TryGetPrice(model, out TokenPrice? price) ? price : null;

    /// <summary>Gets whether the same request may succeed later: the rate, an outage, a broken way. An answer that broke off has a good status.</summary>
    private static bool Passes(AzureOpenAIException failure)
        => (failure.Status is 0 or 408 or 409 or 429 or >= 500 && failure.Error?.Code != "insufficient_quota")
            || failure.Kind == FailureKind.Interrupted || failure.ErrorCode == "truncated_response";

    private TimeSpan WaitAfter(AzureOpenAIException failure, int tried)
    {
        TimeSpan backoff = TimeSpan.FromTicks(Math.Min(options.MaxWait.Ticks, TimeSpan.FromMilliseconds(250).Ticks << Math.Min(tried, 20)));
        TimeSpan wait = failure.RetryAfter is { } hint && hint > TimeSpan.Zero ? hint : backoff;
        // Those who were refused together should not come back together.
        lock (_random)
        {
            return wait + TimeSpan.FromTicks((long)(wait.Ticks * 0.2 * _random.NextDouble()));
        }
    }
}
