using AzureOpenAI.Sdk.Bulk.Input;
using AzureOpenAI.Sdk.Bulk.Journal;

namespace AzureOpenAI.Sdk.Bulk;

/// <summary>
/// Sends many requests through a client, at the rate that the quota allows, with a journal: after a kill at any moment the same call goes on,
/// and each request has exactly one final result.
/// </summary>
/// <remarks>
/// A request whose answer had come, but was not yet in the journal when the process was killed, is sent again: it may be billed twice, and has
/// one result. Memory is needed for what is under way, and a bit for each request.
/// </remarks>
public class BulkRunner
{
    private readonly AzureOpenAIClient _client = null!;
    private readonly BulkOptions _options = null!;

    /// <summary>Creates a runner.</summary>
    /// <param name="client">The client. With routes the requests go to many deployments, each within its own limits.</param>
    /// <param name="options">How the requests are sent; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public BulkRunner(AzureOpenAIClient client, BulkOptions? options = null)
        => (_client, _options) = (Require.NotNull(client), (options ?? new BulkOptions()).Validated());

    /// <summary>For mocking.</summary>
    protected BulkRunner()
    {
    }

    /// <summary>Sends the lines of a batch file, or those that have no result yet, and writes the results in their order.</summary>
    /// <param name="inputPath">The file: a line has <c>custom_id</c>, <c>url</c> and <c>body</c>.</param>
    /// <param name="journalPath">The journal: it is made, or gone on with.</param>
    /// <param name="outputPath">Where the results are written, as the service writes those of a batch; null to leave them in the journal.</param>
    /// <param name="cancellationToken">Ends the run; what is done stays done.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="ArgumentException">A name is empty, or two are of the same file. Nothing was sent.</exception>
    /// <exception cref="BulkJournalException">The journal is of another run, or damaged in its midst.</exception>
    /// <exception cref="InvalidDataException">A line of the input is no request: its number and what is wrong are told. Nothing was sent.</exception>
    public virtual async Task<BulkReport> RunAsync(string inputPath, string journalPath, string? outputPath = null, CancellationToken cancellationToken = default)
    {
        RunFiles.Check(inputPath, journalPath, outputPath);
        (long total, string identity) = InputFile.Check(inputPath);
        BulkReport report = await RunAsync(InputFile.ReadAsync(inputPath, shard: null, cancellationToken), $"{identity}:{_options.Deployment}", journalPath, total, cancellationToken).ConfigureAwait(false);
        if (outputPath is not null)
        {
            ResultFile.Write([journalPath], outputPath);
        }

        return report;
    }

    /// <summary>Sends requests, or those that have no result yet.</summary>
    /// <param name="requests">The requests. When the run is gone on with they must come again, in the same order.</param>
    /// <param name="runName">What tells the run from others: a journal of another name is refused.</param>
    /// <param name="journalPath">The journal: it is made, or gone on with.</param>
    /// <param name="total">How many there are, if that is known, for the progress.</param>
    /// <param name="cancellationToken">Ends the run; what is done stays done.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="BulkJournalException">The journal is of another run, or damaged in its midst.</exception>
    public virtual async Task<BulkReport> RunAsync(IAsyncEnumerable<BulkRequest> requests, string runName, string journalPath, long? total = null, CancellationToken cancellationToken = default)
    {
        Require.NotNull(requests);
        using BulkJournal journal = BulkJournal.Open(Require.NotEmpty(journalPath), RunIdentity.Of(Require.NotEmpty(runName)), _options.FlushToDisk);
        var run = new BulkRun(_client, _options, journal, total);
        return await run.RunAsync(requests, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends the lines of a shard, or those that have no result yet. Many processes may work on the shards of an input at once.</summary>
    /// <remarks>
    /// Each call writes a journal of its own in the folder, and reads those that earlier calls left for the same shard. Two calls for one
    /// shard at the same time, as when a process was thought dead, may send a line twice; it has one result all the same.
    /// </remarks>
    /// <param name="inputPath">The file that the shard is of. It must be as it was when it was divided.</param>
    /// <param name="shard">The shard, from a <see cref="BulkManifest"/>.</param>
    /// <param name="folder">The folder of the journals, which all processes share.</param>
    /// <param name="cancellationToken">Ends the run; what is done stays done.</param>
    /// <returns>What came of the shard, earlier calls counted.</returns>
    /// <exception cref="BulkJournalException">A journal in the folder is of another input or deployment, or damaged in its midst.</exception>
    public virtual async Task<BulkReport> RunShardAsync(string inputPath, BulkShard shard, string folder, CancellationToken cancellationToken = default)
    {
        string identity = RunIdentity.Of($"{Require.NotNull(shard).InputIdentity}:{_options.Deployment}:{shard.FirstLine}+{shard.Lines}");
        using BulkJournal journal = ShardJournals.Begin(Require.NotEmpty(folder), shard.Number, identity, _options.FlushToDisk);
        var run = new BulkRun(_client, _options, journal, shard.Lines, shard.FirstLine);
        return await run.RunAsync(InputFile.ReadAsync(Require.NotEmpty(inputPath), shard, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads the results of all shards of an input, in the order of the requests, as the service writes those of a batch.</summary>
    /// <param name="manifest">The shards.</param>
    /// <param name="folder">The folder of their journals.</param>
    /// <param name="outputPath">The file to write. It is written beside it and moved when it is whole.</param>
    /// <returns>How many results there are: as many as lines, when all shards are done.</returns>
    /// <exception cref="BulkJournalException">A journal is damaged in its midst.</exception>
    public static long WriteShardResults(BulkManifest manifest, string folder, string outputPath)
        => ResultFile.Write([.. Require.NotNull(manifest).Shards.SelectMany(shard => ShardJournals.In(Require.NotEmpty(folder), shard.Number))], Require.NotEmpty(outputPath));

    /// <summary>Reads the results of a journal, in the order of the requests, as the service writes those of a batch.</summary>
    /// <param name="journalPath">The journal.</param>
    /// <param name="outputPath">The file to write. It is written beside it and moved when it is whole.</param>
    /// <exception cref="ArgumentException">A name is empty, or both are of the same file.</exception>
    /// <exception cref="BulkJournalException">The journal is damaged in its midst.</exception>
    public static void WriteResults(string journalPath, string outputPath) => ResultFile.Write([Require.NotEmpty(journalPath)], Require.NotEmpty(outputPath));
}
