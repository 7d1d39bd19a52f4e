using System.Globalization;
using Azure;
using AzureOpenAI.Sdk.Batch;
using AzureOpenAI.Sdk.Bulk.Input;
using AzureOpenAI.Sdk.Bulk.Journal;
using AzureOpenAI.Sdk.Files;

namespace AzureOpenAI.Sdk.Bulk.Batches;

/// <summary>What the service is asked for a part. A call whose answer is lost is not made again before its effect was looked for.</summary>
internal sealed class BatchService(AzureOpenAIClient client, BatchRunnerOptions options, string runId, string workPath)
{
    /// <summary>The code of the service for a queue without room.</summary>
    public const string OverQuota = "token_limit_exceeded";

    private const string RunLabel = "aoai-bulk-run";
    private const string PartLabel = "aoai-bulk-part";

    /// <summary>What was made may be listed a little later.</summary>
    private static readonly TimeSpan[] s_looks = [TimeSpan.Zero, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(40)];

    private readonly FileExpiry? _expiry = options.FileLifetime is { } life ? new FileExpiry(life) : null;
    private readonly FilesClient _files = client.GetFilesClient();
    private readonly BatchClient _batches = client.GetBatchClient();

    public Outage Outage { get; } = new(options);

    /// <summary>Gives the requests of a part to the service.</summary>
    public Task<string> UploadAsync(Part part, RequestIndex index, CancellationToken cancellationToken)
        => MakeAsync(cancel => FindFileAsync(part, cancel), cancel => SendFileAsync(part, index, cancel), cancellationToken);

    /// <summary>Starts the batch of a part.</summary>
    public Task<string> CreateAsync(Part part, RequestGroup group, CancellationToken cancellationToken)
        => MakeAsync(cancel => FindBatchAsync(part, cancel), cancel => StartAsync(part, group, cancel), cancellationToken);

    /// <summary>Looks for the file of a part, by its name.</summary>
    public async Task<string?> FindFileAsync(Part part, CancellationToken cancellationToken)
    {
        string name = NameOf(part);
        return await LookAsync(_files.ListAsync(FilePurpose.Batch, cancellationToken: cancellationToken), file => file.Filename == name, cancellationToken).ConfigureAwait(false) is { } found ? found.Id : null;
    }

    /// <summary>Looks for the batch of a part, by its labels.</summary>
    public async Task<string?> FindBatchAsync(Part part, CancellationToken cancellationToken)
    {
        string label = LabelOf(part);
        return await LookAsync(_batches.ListAsync(cancellationToken), batch => LabelIn(batch, RunLabel) == runId && LabelIn(batch, PartLabel) == label, cancellationToken).ConfigureAwait(false) is { } found ? found.Id : null;
    }

    /// <summary>Gets whether a file is still there.</summary>
    public Task<bool> HasFileAsync(string id, CancellationToken cancellationToken) => Outage.AskAsync(
        async cancel =>
        {
            try
            {
                await _files.GetAsync(id, cancel).ConfigureAwait(false);
                return true;
            }
            catch (AzureOpenAIException failure) when (failure.Status == 404)
            {
                return false;
            }
        },
        cancellationToken);

    /// <summary>Waits until the service has looked at a file.</summary>
    public Task WaitForFileAsync(string id, CancellationToken cancellationToken)
        => Outage.AskAsync(cancel => _files.WaitUntilProcessedAsync(id, cancel), cancellationToken);

    /// <returns>The batch; null when there is none any more.</returns>
    public Task<BatchResult?> GetAsync(string id, CancellationToken cancellationToken) => Outage.AskAsync(
        async cancel =>
        {
            try
            {
                return (await _batches.GetAsync(id, cancel).ConfigureAwait(false)).Value;
            }
            catch (AzureOpenAIException failure) when (failure.Status == 404)
            {
                return null;
            }
        },
        cancellationToken);

    /// <summary>Reads the lines of a file, once it is here as a whole; none when there is no such file any more.</summary>
    public async Task ReadAsync(string? id, Action<ReadOnlyMemory<byte>> read, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(id) || !await Outage.AskAsync(cancel => TryDownloadAsync(id!, cancel), cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        using var file = new FileStream(Downloaded, FileMode.Open, FileAccess.Read, FileShare.None, 1, FileOptions.SequentialScan | FileOptions.DeleteOnClose);
        var lines = new LineScanner(file);
        while (lines.Read())
        {
            read(lines.Line);
        }
    }

    /// <summary>Deletes a file, if it is there.</summary>
    public async Task<bool> TryDeleteAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            await _files.DeleteAsync(id, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (AzureOpenAIException failure)
        {
            // The service deletes it by itself later.
            return failure.Status == 404;
        }
    }

    private string Downloaded => workPath + ".results";

    private async Task<bool> TryDownloadAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            await _files.DownloadToAsync(id, Downloaded, progress: null, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (AzureOpenAIException failure) when (failure.Status == 404)
        {
            // Somebody deleted it: its requests have no result, and are asked for again.
            return false;
        }
    }

    private async Task<string> MakeAsync(Func<CancellationToken, Task<string?>> find, Func<CancellationToken, Task<string>> make, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                string made = await make(cancellationToken).ConfigureAwait(false);
                Outage.End();
                return made;
            }
            catch (AzureOpenAIException failure) when ((Outage.Passes(failure) || failure.MayHaveExecuted) && failure.ErrorCode != OverQuota)
            {
                await Outage.WaitAsync(failure, cancellationToken).ConfigureAwait(false);
                if (Outage.IsUnknown(failure) && await find(cancellationToken).ConfigureAwait(false) is { } found)
                {
                    return found;
                }
            }
        }
    }

    private async Task<T?> LookAsync<T>(AsyncPageable<T> list, Func<T, bool> isIt, CancellationToken cancellationToken)
        where T : WireModel
    {
        foreach (TimeSpan wait in s_looks)
        {
            await options.TimeProvider.DelayAsync(wait, cancellationToken).ConfigureAwait(false);
            if (await Outage.AskAsync(cancel => FirstAsync(list, isIt, cancel), cancellationToken).ConfigureAwait(false) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static async Task<T?> FirstAsync<T>(AsyncPageable<T> list, Func<T, bool> isIt, CancellationToken cancellationToken)
        where T : WireModel
    {
        await foreach (T one in list.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (isIt(one))
            {
                return one;
            }
        }

        return null;
    }

    private static string? LabelIn(BatchResult batch, string name) => batch.Metadata is { } labels && labels.TryGetValue(name, out string? label) ? label : null;

    private async Task<string> SendFileAsync(Part part, RequestIndex index, CancellationToken cancellationToken)
    {
        using var file = new FileStream(workPath + ".part", FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        var line = new GrowingBuffer(4_096);
        foreach ((_, BulkRequest request) in index.ReadAgain(part.Lines))
        {
            line.Clear();
            RequestLine.Write(line, request, options.Deployment);
            file.Write(line.Bytes, 0, line.Length);
        }

        file.Flush();
        file.Position = 0;
        var sent = new FilesOptions(FileContent.FromStream(file, NameOf(part)), FilePurpose.Batch) { ExpiresAfter = _expiry };
        return (await _files.UploadAsync(sent, progress: null, cancellationToken).ConfigureAwait(false)).Value.Id ?? throw NoId("file");
    }

    private async Task<string> StartAsync(Part part, RequestGroup group, CancellationToken cancellationToken)
    {
        var batch = new BatchOptions(part.FileId!, new BatchEndpoint(group.Endpoint))
        {
            Metadata = new Dictionary<string, string> { [RunLabel] = runId, [PartLabel] = LabelOf(part) },
            OutputExpiresAfter = _expiry,
        };
        return (await _batches.StartAsync(WaitUntil.Started, batch, cancellationToken).ConfigureAwait(false)).Id is { Length: > 0 } id ? id : throw NoId("batch");
    }

    private string NameOf(Part part) => string.Format(CultureInfo.InvariantCulture, "{0}-{1}.jsonl", runId, part.Number);

    private static string LabelOf(Part part) => string.Format(CultureInfo.InvariantCulture, "{0}.{1}", part.Number, part.Try);

    private static InvalidDataException NoId(string what) => new($"The service made a {what} and named no id. Run again: it is looked for.");
}
