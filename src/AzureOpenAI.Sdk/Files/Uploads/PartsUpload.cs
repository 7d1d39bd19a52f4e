using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using Azure;

namespace AzureOpenAI.Sdk.Files;

/// <summary>Sends a file in parts, a few at once, and keeps account of what has arrived.</summary>
internal sealed class PartsUpload(FilesClient client, FileContent file, FilesUploadState state, IProgress<FilesUploadState>? progress)
{
    private const int HashBuffer = 80 * 1024;

    private readonly object _gate = new();
    private int _next;

    /// <summary>Gets what has arrived.</summary>
    internal FilesUploadState State { get; private set; } = state;

    /// <exception cref="UploadInterruptedException">A part could not be sent.</exception>
    internal async Task<Response<FilesUploadResult>> RunAsync(int parallel, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            // A stream stands at one place: its parts, and the reading for the checksum, come one after another.
            Task[] senders = [.. Enumerable.Range(0, file.CanReadInParallel ? parallel : 1).Select(_ => SendAsync(stop))];
            await Task.WhenAll(senders).ConfigureAwait(false);
            string md5 = await HashAsync(cancellationToken).ConfigureAwait(false);
            return await client.CompleteUploadAsync(State.UploadId!, new FilesUploadCompletionOptions(State.PartIds!) { Md5 = md5 }, cancellationToken).ConfigureAwait(false);
        }
        catch (AzureOpenAIException failure)
        {
            throw new UploadInterruptedException(State, failure);
        }
    }

    private async Task SendAsync(CancellationTokenSource stop)
    {
        try
        {
            for (int part = Take(); part >= 0; part = Take())
            {
                stop.Token.ThrowIfCancellationRequested();
                FileContent slice = file.Slice(part * State.PartBytes, State.LengthOf(part));
                FilesUploadPart added = await client.AddPartAsync(State.UploadId!, slice, stop.Token).ConfigureAwait(false);
                Arrived(part, added.Id ?? "");
            }
        }
        catch (AzureOpenAIException)
        {
            // The others need not go on: the upload is interrupted anyway, and what they have sent is noted.
            Cancel(stop);
            throw;
        }
    }

    private static void Cancel(CancellationTokenSource stop) => stop.Cancel();

    private int Take()
    {
        lock (_gate)
        {
            while (_next < State.PartIds.Count && State.PartIds[_next] is not null)
            {
                _next++;
            }

            return _next < State.PartIds.Count ? _next++ : -1;
        }
    }

    private void Arrived(int part, string id)
    {
        FilesUploadState now;
        lock (_gate)
        {
            now = State = State.With(part, id);
        }

        progress?.Report(now);
    }

    [SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "It is the checksum that the service takes; it protects nothing.")]
    private async Task<string> HashAsync(CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        Stream stream = file.Open(out bool isOwn);
        try
        {
            byte[] buffer = new byte[HashBuffer];
            int count;
            while ((count = await stream.ReadAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false)) > 0)
            {
                hash.AppendData(buffer, 0, count);
            }

            return string.Concat(hash.GetHashAndReset().Select(static part => part.ToString("x2", CultureInfo.InvariantCulture)));
        }
        finally
        {
            if (isOwn)
            {
                stream.Dispose();
            }
        }
    }
}
