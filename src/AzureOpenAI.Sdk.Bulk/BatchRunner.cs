using AzureOpenAI.Sdk.Bulk.Batches;
using AzureOpenAI.Sdk.Bulk.Input;
using AzureOpenAI.Sdk.Bulk.Journal;
using AzureOpenAI.Sdk.Estimation;
using AzureOpenAI.Sdk.Estimation.Pricing;

namespace AzureOpenAI.Sdk.Bulk;

/// <summary>
/// Has many requests done by the Batch API, at half the price: they are split by its limits and sent in waves within the quota of enqueued
/// tokens. Input, journal and results are those of <see cref="BulkRunner"/>: after a kill at any moment the same call goes on.
/// </summary>
/// <remarks>
/// Each batch has labels that name the run and its part. Where it is not known whether the service made a batch, as after a kill or a lost
/// answer, it is looked for by them, so that none is made twice. Batches go on without this program: a run that is ended leaves them, and the
/// next one takes up their results.
/// </remarks>
public class BatchRunner
{
    private readonly AzureOpenAIClient _client = null!;
    private readonly BatchRunnerOptions _options = null!;

    /// <summary>Creates a runner.</summary>
    /// <param name="client">The client of the one resource that has the deployment: batches and their files stay where they were made.</param>
    /// <param name="options">How it is done; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public BatchRunner(AzureOpenAIClient client, BatchRunnerOptions? options = null)
        => (_client, _options) = (Require.NotNull(client), (options ?? new BatchRunnerOptions()).Validated());

    /// <summary>For mocking.</summary>
    protected BatchRunner()
    {
    }

    /// <summary>Has the lines of a batch file done, of any number and size, and writes the results in their order.</summary>
    /// <param name="inputPath">The file: a line has <c>custom_id</c>, <c>url</c> and <c>body</c>. Lines of several models and endpoints go into batches of their own.</param>
    /// <param name="journalPath">The journal: it is made, or gone on with. Files beside it hold what is being sent or read.</param>
    /// <param name="outputPath">Where the results are written, as the service writes those of a batch; null to leave them in the journal.</param>
    /// <param name="cancellationToken">Ends the run; what is done stays done, and batches go on.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="ArgumentException">A name is empty, or two are of the same file. Nothing was sent.</exception>
    /// <exception cref="BulkJournalException">The journal is of another run, or damaged in its midst.</exception>
    /// <exception cref="InvalidDataException">A line of the input is no request for a batch: its number and what is wrong are told. Nothing was sent.</exception>
    /// <exception cref="BatchRunException">A batch was refused as a whole, or cancelled.</exception>
    /// <exception cref="AzureOpenAIException">The service refused a call, or was out of reach for longer than <see cref="BatchRunnerOptions.MaxOutage"/>.</exception>
    public virtual async Task<BulkReport> RunAsync(string inputPath, string journalPath, string? outputPath = null, CancellationToken cancellationToken = default)
    {
        RunFiles.Check(inputPath, journalPath, outputPath);
        RequestIndex index = RequestIndex.Read(inputPath, _options);
        BulkReport report;
        using (BulkJournal journal = Open(journalPath, $"{index.Identity}:{_options.Deployment}"))
        {
            report = await RunAsync(index, journal, journalPath, cancellationToken).ConfigureAwait(false);
        }

        if (outputPath is not null)
        {
            ResultFile.Write([journalPath], outputPath);
        }

        return report;
    }

    /// <summary>Has requests done. They are written to a file beside the journal first, which is deleted at the end.</summary>
    /// <param name="requests">The requests, each with an id of its own. When the run is gone on with they must come again, in the same order.</param>
    /// <param name="runName">What tells the run from others: a journal of another name is refused.</param>
    /// <param name="journalPath">The journal: it is made, or gone on with.</param>
    /// <param name="cancellationToken">Ends the run; what is done stays done, and batches go on.</param>
    /// <returns>What came of it. <see cref="BulkRunner.WriteResults(string, string)"/> reads the results.</returns>
    /// <inheritdoc cref="RunAsync(string, string, string?, CancellationToken)" path="/exception"/>
    public virtual async Task<BulkReport> RunAsync(IAsyncEnumerable<BulkRequest> requests, string runName, string journalPath, CancellationToken cancellationToken = default)
    {
        Require.NotNull(requests);
        // While the journal is open, no other run touches the files beside it.
        using BulkJournal journal = Open(Require.NotEmpty(journalPath), Require.NotEmpty(runName));
        string input = journalPath + ".input";
        try
        {
            await RequestLine.WriteAllAsync(requests, input, cancellationToken).ConfigureAwait(false);
            return await RunAsync(RequestIndex.Read(input, _options), journal, journalPath, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            File.Delete(input);
        }
    }

    /// <summary>The journal is not one that the other runner goes on with: it would not know of the batches under way.</summary>
    private BulkJournal Open(string journalPath, string run) => BulkJournal.Open(journalPath, RunIdentity.Of(run + ":batch"), _options.FlushToDisk);

    private async Task<BulkReport> RunAsync(RequestIndex index, BulkJournal journal, string journalPath, CancellationToken cancellationToken)
    {
        var pool = new Pool(index, journal, _options.Limits);
        PartBook book = await PartBook.OpenAsync(journal, pool.Return).ConfigureAwait(false);
        var service = new BatchService(_client, _options, book.RunId, journalPath);
        var tally = new Tally(_options.Progress, PricesOf(_options.Estimator), _options.TimeProvider, journal.Resumed, journal.ResumedFailed, index.Count);
        return await new BatchRun(_options, index, journal, book, pool, service, tally).RunAsync(cancellationToken).ConfigureAwait(false);
    }

    private static Func<string, TokenPrice?>? PricesOf(TokenEstimator? estimator)
        => estimator is null ? null : model => estimator.TryGetPrice(model, DeploymentType.GlobalBatch, out TokenPrice? price) ? price : null;
}
