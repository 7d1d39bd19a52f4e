using Azure;
using AzureOpenAI.Sdk.Pipeline;

namespace AzureOpenAI.Sdk.Files;

public partial class FilesClient
{
    /// <summary>Gives a large file to the service in parts, a few at once. A part that fails is sent again by itself, and the whole is checked by its MD5.</summary>
    /// <param name="options">The file, of a known length and at most 8 GB, and what it is for.</param>
    /// <param name="settings">How large the parts are, and how many are under way at once; null for the defaults.</param>
    /// <param name="progress">Is told after each part how far it is. Write that down to go on after the process has ended.</param>
    /// <param name="cancellationToken">Ends the upload; what has arrived stays for an hour.</param>
    /// <returns>The upload, with the file in it.</returns>
    /// <exception cref="ArgumentException">The file is empty, too large or of unknown length; nothing was sent.</exception>
    /// <exception cref="UploadInterruptedException">A part could not be sent; the exception holds how far it is.</exception>
    /// <exception cref="AzureOpenAIException">The upload could not be begun.</exception>
    public virtual async Task<Response<FilesUploadResult>> UploadInPartsAsync(
        FilesOptions options, FilesUploadSettings? settings = null, IProgress<FilesUploadState>? progress = null, CancellationToken cancellationToken = default)
    {
        Require.NotNull(options).Validate(inParts: true);
        settings = (settings ?? new FilesUploadSettings()).Validated();
        FileContent file = options.File!;
        long bytes = RequireLength(file);
        var create = new FilesUploadOptions(file.FileName, bytes, options.Purpose!.Value, MediaType(file)) { ExpiresAfter = options.ExpiresAfter };
        FilesUploadResult begun = await CreateUploadAsync(create, cancellationToken).ConfigureAwait(false);
        var state = new FilesUploadState
        {
            UploadId = begun.Id,
            Bytes = bytes,
            PartBytes = settings.PartBytes,
            PartIds = new string?[(int)((bytes + settings.PartBytes - 1) / settings.PartBytes)],
            ExpiresAt = begun.ExpiresAt,
        };
        progress?.Report(state);
        return await new PartsUpload(this, file, state, progress).RunAsync(settings.MaxParallel, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Goes on with an upload in parts: only what has not arrived is sent.</summary>
    /// <param name="state">How far it is.</param>
    /// <param name="file">The same file.</param>
    /// <param name="maxParallel">How many parts are under way at once.</param>
    /// <param name="progress">Is told after each part how far it is.</param>
    /// <param name="cancellationToken">Ends the upload; what has arrived stays for an hour.</param>
    /// <returns>The upload, with the file in it.</returns>
    /// <exception cref="ArgumentException">It is another file, by its length, or the state is none; nothing was sent.</exception>
    /// <exception cref="UploadInterruptedException">A part could not be sent; the exception holds how far it is.</exception>
    public virtual Task<Response<FilesUploadResult>> ResumeUploadAsync(
        FilesUploadState state, FileContent file, int maxParallel = 4, IProgress<FilesUploadState>? progress = null, CancellationToken cancellationToken = default)
    {
        Require.NotNull(state);
        var settings = new FilesUploadSettings { PartBytes = state.PartBytes, MaxParallel = maxParallel };
        settings.Validated();
        if (string.IsNullOrEmpty(state.UploadId) || state.PartIds.Count != (state.Bytes + state.PartBytes - 1) / state.PartBytes)
        {
            throw new ArgumentException("The state is none of an upload: its id is missing, or its parts don't fit its size.", nameof(state));
        }

        return RequireLength(Require.NotNull(file)) == state.Bytes
            ? new PartsUpload(this, file, state, progress).RunAsync(maxParallel, cancellationToken)
            : throw new ArgumentException("The file has another length than the one that was begun. Give the same file.", nameof(file));
    }

    /// <summary>Begins an upload in parts. <see cref="UploadInPartsAsync"/> does all of it.</summary>
    /// <param name="options">What will be sent.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The upload, which waits for parts for an hour.</returns>
    /// <exception cref="ArgumentException">The size or the name is wrong; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the request, or no whole answer came.</exception>
    public virtual Task<Response<FilesUploadResult>> CreateUploadAsync(FilesUploadOptions options, CancellationToken cancellationToken = default)
        => _pipeline.PostAsync<FilesUploadOptions, FilesUploadResult>(RouteTo(FilesCalls.CreateUpload), Checked(options), reasons: false, default, cancellationToken);

    /// <inheritdoc cref="CreateUploadAsync"/>
    public virtual Response<FilesUploadResult> CreateUpload(FilesUploadOptions options, CancellationToken cancellationToken = default)
        => _pipeline.Post<FilesUploadOptions, FilesUploadResult>(RouteTo(FilesCalls.CreateUpload), Checked(options), reasons: false, default, cancellationToken);

    /// <summary>Adds a part to an upload.</summary>
    /// <param name="uploadId">The upload.</param>
    /// <param name="data">The part, of at most 64 MB.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The part, whose id is named when the upload is completed.</returns>
    /// <exception cref="ArgumentException">The id can't be an upload's; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the part, or no whole answer came.</exception>
    public virtual Task<Response<FilesUploadPart>> AddPartAsync(string uploadId, FileContent data, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<FilesUploadPart>(RouteTo(FilesCalls.AddPart, uploadId), new MultipartBody().Add("data", Require.NotNull(data)), cancellationToken);

    /// <inheritdoc cref="AddPartAsync"/>
    public virtual Response<FilesUploadPart> AddPart(string uploadId, FileContent data, CancellationToken cancellationToken = default)
        => _pipeline.Send<FilesUploadPart>(RouteTo(FilesCalls.AddPart, uploadId), new MultipartBody().Add("data", Require.NotNull(data)), cancellationToken);

    /// <summary>Makes a file of the parts of an upload.</summary>
    /// <param name="uploadId">The upload.</param>
    /// <param name="options">The parts in their order, and the checksum.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The upload, with the file in it.</returns>
    /// <exception cref="ArgumentException">No part is named, or the id can't be an upload's; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the request, for example because the checksum is another; or no whole answer came.</exception>
    public virtual Task<Response<FilesUploadResult>> CompleteUploadAsync(string uploadId, FilesUploadCompletionOptions options, CancellationToken cancellationToken = default)
        => _pipeline.PostAsync<FilesUploadCompletionOptions, FilesUploadResult>(RouteTo(FilesCalls.CompleteUpload, uploadId), Checked(options), reasons: false, default, cancellationToken);

    /// <inheritdoc cref="CompleteUploadAsync"/>
    public virtual Response<FilesUploadResult> CompleteUpload(string uploadId, FilesUploadCompletionOptions options, CancellationToken cancellationToken = default)
        => _pipeline.Post<FilesUploadCompletionOptions, FilesUploadResult>(RouteTo(FilesCalls.CompleteUpload, uploadId), Checked(options), reasons: false, default, cancellationToken);

    /// <summary>Gives up an upload.</summary>
    /// <param name="uploadId">The upload.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The upload as it is now.</returns>
    /// <exception cref="ArgumentException">The id can't be an upload's; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the request, or no whole answer came.</exception>
    public virtual Task<Response<FilesUploadResult>> CancelUploadAsync(string uploadId, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<FilesUploadResult>(RouteTo(FilesCalls.CancelUpload, uploadId), null, cancellationToken);

    /// <inheritdoc cref="CancelUploadAsync"/>
    public virtual Response<FilesUploadResult> CancelUpload(string uploadId, CancellationToken cancellationToken = default)
        => _pipeline.Send<FilesUploadResult>(RouteTo(FilesCalls.CancelUpload, uploadId), null, cancellationToken);

    private static FilesUploadOptions Checked(FilesUploadOptions options)
    {
        Require.NotNull(options).Validate();
        return options;
    }

    private static FilesUploadCompletionOptions Checked(FilesUploadCompletionOptions options)
    {
        Require.NotNull(options).Validate();
        return options;
    }

    /// <summary>Of files of lines that come in parts, the service is known to take this type; it was not seen to take others.</summary>
    private static string MediaType(FileContent file)
        => file.ContentType == "application/json" && file.FileName.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) ? "text/jsonl" : file.ContentType;

    private static long RequireLength(FileContent file) => file.Length
        ?? throw new ArgumentException($"The file's length is not known, since its stream can't seek. Send it with {nameof(UploadAsync)}, or write it to a file first.", nameof(file));
}
