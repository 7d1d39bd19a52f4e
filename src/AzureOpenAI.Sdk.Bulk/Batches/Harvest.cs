using AzureOpenAI.Sdk.Batch;
using AzureOpenAI.Sdk.Bulk.Journal;

namespace AzureOpenAI.Sdk.Bulk.Batches;

/// <summary>Takes what a batch left into the journal. Requests without a result are put into another batch, as often as the options say.</summary>
internal sealed class Harvest(BatchService service, RequestIndex index, BulkJournal journal, Tally tally, BatchRunnerOptions options)
{
    /// <summary>Reads the files of a batch that has ended.</summary>
    /// <param name="part">The part.</param>
    /// <param name="batch">The batch; null when the service has it no more.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task TakeAsync(Part part, BatchResult? batch, CancellationToken cancellationToken)
    {
        Dictionary<string, long> numbers = NumbersIn(part);
        Task written = Task.CompletedTask;
        foreach (string? file in new[] { batch?.OutputFileId, batch?.ErrorFileId })
        {
            await service.ReadAsync(file, line => ResultOfLine.Read(line, result => written = Take(part, numbers, result) ?? written), cancellationToken).ConfigureAwait(false);
        }

        if (part.Counts && part.Round >= options.MaxTries)
        {
            written = FailRest(numbers, "no_result", batch is null ? "The service has no such batch any more." : $"The batch ended as '{batch.Status}' without a result for this request.") ?? written;
        }

        await written.ConfigureAwait(false);
    }

    /// <summary>Takes the lines that the service refused when it looked at the whole file.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> RefuseLinesAsync(Part part, BatchResult batch)
    {
        Dictionary<int, BatchError> errors = [];
        foreach (BatchError error in batch.Errors?.Data ?? [])
        {
            if (error.Line is { } line && line >= 1 && line <= part.Lines.Count && !errors.ContainsKey(line))
            {
                errors.Add(line, error);
            }
        }

        Task written = Task.CompletedTask;
        int place = 0;
        foreach ((long number, BulkRequest request) in errors.Count == 0 ? [] : index.ReadAgain(part.Lines))
        {
            if (errors.TryGetValue(++place, out BatchError? error))
            {
                written = Fail(number, request.Id, error.Code ?? "invalid_request", error.Message ?? "The service refused this line.");
            }
        }

        await written.ConfigureAwait(false);
        return errors.Count;
    }

    private Dictionary<string, long> NumbersIn(Part part)
    {
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach ((long number, BulkRequest request) in index.ReadAgain(part.Lines))
        {
            numbers.Add(request.Id, number);
        }

        return numbers;
    }

    private Task? Take(Part part, Dictionary<string, long> numbers, ResultOfLine result)
    {
        if (result.Id is null || !numbers.TryGetValue(result.Id, out long number) || journal.IsDone(number) || (!result.HasSucceeded && result.MayPass && part.Round < options.MaxTries))
        {
            return null;
        }

        if (result.HasSucceeded)
        {
            tally.Succeeded(result.Model, result.InputTokens, result.OutputTokens);
        }
        else
        {
            tally.Failed();
        }

        return journal.AddAsync(number, !result.HasSucceeded, result.WriteTo);
    }

    private Task? FailRest(Dictionary<string, long> numbers, string code, string message)
    {
        Task? written = null;
        foreach (KeyValuePair<string, long> request in numbers)
        {
            written = journal.IsDone(request.Value) ? written : Fail(request.Value, request.Key, code, message);
        }

        return written;
    }

    private Task Fail(long number, string id, string code, string message)
    {
        tally.Failed();
        return journal.AddAsync(number, failed: true, writer => ResultLine.WriteFailure(writer, id, 0, code, message));
    }
}
