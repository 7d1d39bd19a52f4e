using AzureOpenAI.Sdk.Batch;
using AzureOpenAI.Sdk.Bulk.Journal;

namespace AzureOpenAI.Sdk.Bulk.Batches;

/// <summary>One run: parts are sent while the quota has room, watched, and taken into the journal, one step after another.</summary>
internal sealed class BatchRun(BatchRunnerOptions options, RequestIndex index, BulkJournal journal, PartBook book, Pool pool, BatchService service, Tally tally)
{
    private static readonly TimeSpan s_firstQuotaWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_longestQuotaWait = TimeSpan.FromMinutes(30);

    private readonly TimeProvider _time = options.TimeProvider;
    private readonly Harvest _harvest = new(service, index, journal, tally, options);
    private DateTimeOffset _mayCreateAt;
    private DateTimeOffset? _refusedSince;
    private TimeSpan _quotaWait = s_firstQuotaWait;

    public async Task<BulkReport> RunAsync(CancellationToken cancellationToken)
    {
        await GoOnAsync(cancellationToken).ConfigureAwait(false);
        while (true)
        {
            await SubmitAsync(cancellationToken).ConfigureAwait(false);
            Report();
            if (book.Open.Count == 0 && _time.GetUtcNow() >= _mayCreateAt)
            {
                break;
            }

            await WaitAsync(cancellationToken).ConfigureAwait(false);
            foreach (Part part in book.Open.Where(part => part.BatchId is not null && part.DueAt <= _time.GetUtcNow()).ToArray())
            {
                await LookAsync(part, cancellationToken).ConfigureAwait(false);
            }
        }

        Report(isLast: true);
        return tally.ToReport(journal.Resumed, journal.WasTorn);
    }

    /// <summary>Takes up what an earlier run left, and finds what it may have made without having noted it.</summary>
    private async Task GoOnAsync(CancellationToken cancellationToken)
    {
        foreach (Part part in book.Open.ToArray())
        {
            pool.Take(part);
            part.Resumed = part.Lines.Count(journal.IsDone);
            if (part.FileId is null && await service.FindFileAsync(part, cancellationToken).ConfigureAwait(false) is { } file)
            {
                await book.UploadedAsync(part, file).ConfigureAwait(false);
            }
            else if (part is { FileId: not null, BatchId: null } && await service.FindBatchAsync(part, cancellationToken).ConfigureAwait(false) is { } batch)
            {
                await book.CreatedAsync(part, batch).ConfigureAwait(false);
            }
        }

        await CleanAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task SubmitAsync(CancellationToken cancellationToken)
    {
        foreach (Part part in book.Open.Where(static part => part.BatchId is null).ToArray())
        {
            if (part.Tokens > options.EnqueuedTokens)
            {
                // The quota is smaller than it was when the part was planned.
                part.Counts = false;
                await EndAsync(part, batch: null, cancellationToken).ConfigureAwait(false);
            }
            else if (MayCreate && part.Tokens <= FreeTokens(book.Open.Where(static other => other.BatchId is not null)))
            {
                await StartAsync(part, cancellationToken).ConfigureAwait(false);
            }
        }

        while (MayCreate && book.Open.Count < options.MaxBatches && Plan() is { } plan)
        {
            Part part = await book.PlanAsync(plan.Round, plan.Tokens, plan.Lines).ConfigureAwait(false);
            pool.Take(part);
            await StartAsync(part, cancellationToken).ConfigureAwait(false);
        }
    }

    private bool MayCreate => _time.GetUtcNow() >= _mayCreateAt;

    private (LineRanges Lines, int Round, long Tokens)? Plan()
    {
        long free = FreeTokens(book.Open);
        // A part that the room cuts short is made when the room is worth a batch; else it is better to wait for more.
        return pool.Next(free) is { } plan && !(plan.IsCut && book.Open.Count > 0 && free < options.EnqueuedTokens / 4) ? (plan.Lines, plan.Round, plan.Tokens) : null;
    }

    private long FreeTokens(IEnumerable<Part> parts) => options.EnqueuedTokens is { } quota ? quota - parts.Sum(static part => part.Tokens) : long.MaxValue;

    private async Task StartAsync(Part part, CancellationToken cancellationToken)
    {
        if (part.FileId is null || !await service.HasFileAsync(part.FileId, cancellationToken).ConfigureAwait(false))
        {
            // There is none yet; or it was deleted while the part waited, by somebody or for its age.
            await book.UploadedAsync(part, await service.UploadAsync(part, index, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        }

        await service.WaitForFileAsync(part.FileId!, cancellationToken).ConfigureAwait(false);
        try
        {
            await book.CreatedAsync(part, await service.CreateAsync(part, index.GroupOf(part.Lines.First()), cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (AzureOpenAIException failure) when (failure.ErrorCode == BatchService.OverQuota)
        {
            await RefuseAsync(part, "", failure.Message).ConfigureAwait(false);
            return;
        }

        part.DueAt = _time.GetUtcNow() + part.Interval;
    }

    private async Task LookAsync(Part part, CancellationToken cancellationToken)
    {
        BatchResult? batch = part.Last = await service.GetAsync(part.BatchId!, cancellationToken).ConfigureAwait(false);
        if (batch is not null && batch.Status != BatchStatus.Validating && batch.Status != BatchStatus.Failed)
        {
            // It was let into the queue, so there was room.
            _refusedSince = null;
        }

        if (batch?.Status == BatchStatus.Failed)
        {
            await FailAsync(part, batch!, cancellationToken).ConfigureAwait(false);
        }
        else if (batch is null || batch.Status == BatchStatus.Completed || batch.Status == BatchStatus.Expired || batch.Status == BatchStatus.Cancelled)
        {
            part.Counts = batch?.Status != BatchStatus.Cancelled;
            await _harvest.TakeAsync(part, batch, cancellationToken).ConfigureAwait(false);
            await EndAsync(part, batch, cancellationToken).ConfigureAwait(false);
            if (!part.Counts)
            {
                throw new BatchRunException(batch!.Id ?? "", "cancelled", $"The batch {batch.Id} was cancelled. What it had answered is kept; run again to send the rest.");
            }
        }
        else
        {
            part.Interval = part.Interval + part.Interval < options.MaxPollInterval ? part.Interval + part.Interval : options.MaxPollInterval;
            part.DueAt = _time.GetUtcNow() + part.Interval;
        }
    }

    private async Task FailAsync(Part part, BatchResult batch, CancellationToken cancellationToken)
    {
        BatchError? error = batch.Errors is { Data: [{ } first, ..] } ? first : null;
        if (batch.Errors?.Data.Any(static error => error.Code == BatchService.OverQuota) == true)
        {
            await RefuseAsync(part, batch.Id ?? "", error?.Message ?? "The quota of enqueued tokens is used up.").ConfigureAwait(false);
            return;
        }

        bool mayPass = error?.Code is "internal_error" or "server_error" or "internal_server_error";
        int refused = await _harvest.RefuseLinesAsync(part, batch).ConfigureAwait(false);
        part.Counts = mayPass;
        if (mayPass)
        {
            await _harvest.TakeAsync(part, batch, cancellationToken).ConfigureAwait(false);
        }

        await EndAsync(part, batch, cancellationToken).ConfigureAwait(false);
        if (refused == 0 && !mayPass)
        {
            throw new BatchRunException(batch.Id ?? "", error?.Code ?? "failed", $"The service refused the batch {batch.Id} as a whole: {error?.Message ?? "it gave no reason."} Mend the cause and run again.");
        }
    }

    /// <summary>Waits before the next batch is made: the queue has no room, though it should have by our own count.</summary>
    private async Task RefuseAsync(Part part, string batchId, string message)
    {
        await book.RefusedAsync(part).ConfigureAwait(false);
        DateTimeOffset now = _time.GetUtcNow();
        _refusedSince ??= now;
        if (now - _refusedSince > options.MaxQuotaWait)
        {
            throw new BatchRunException(batchId, BatchService.OverQuota, $"The service refuses batches for the quota of enqueued tokens, for too long: {message} Run again when others have left room.");
        }

        if (now >= _mayCreateAt)
        {
            _mayCreateAt = now + service.Outage.Spread(_quotaWait);
            _quotaWait = _quotaWait + _quotaWait < s_longestQuotaWait ? _quotaWait + _quotaWait : s_longestQuotaWait;
        }
    }

    private async Task EndAsync(Part part, BatchResult? batch, CancellationToken cancellationToken)
    {
        await book.EndedAsync(part, part.FileId, batch?.OutputFileId, batch?.ErrorFileId).ConfigureAwait(false);
        pool.Return(part);
        // It has left the queue, so that there may be room.
        (_mayCreateAt, _quotaWait) = (_time.GetUtcNow(), s_firstQuotaWait);
        await CleanAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task CleanAsync(CancellationToken cancellationToken)
    {
        foreach (KeyValuePair<int, string[]> left in options.DeletesFiles ? book.LeftFiles.ToArray() : [])
        {
            bool isClean = true;
            foreach (string file in left.Value)
            {
                isClean &= await service.TryDeleteAsync(file, cancellationToken).ConfigureAwait(false);
            }

            if (isClean)
            {
                await book.CleanedAsync(left.Key).ConfigureAwait(false);
            }
        }
    }

    private Task WaitAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = _time.GetUtcNow();
        DateTimeOffset next = book.Open.Where(static part => part.BatchId is not null).Select(static part => part.DueAt).DefaultIfEmpty(_mayCreateAt).Min();
        next = _mayCreateAt > now && _mayCreateAt < next ? _mayCreateAt : next;
        return next <= now ? Task.CompletedTask : _time.DelayAsync(next - now, cancellationToken);
    }

    private void Report(bool isLast = false)
    {
        long underWay = 0, answered = 0;
        foreach (Part part in book.Open.Where(static part => part.BatchId is not null))
        {
            int completed = Math.Max(0, (part.Last?.RequestCounts?.Completed ?? 0) - part.Resumed);
            answered += completed;
            underWay += part.Lines.Count - part.Resumed - completed;
        }

        tally.Report(underWay, answered, isLast);
    }
}
