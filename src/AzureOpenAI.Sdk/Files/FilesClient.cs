using Azure;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Files;

/// <summary>Keeps files with the service: for batches, for training, for search.</summary>
public partial class FilesClient
{
    private readonly ServicePipeline _pipeline = null!;

    internal FilesClient(ServicePipeline pipeline) => _pipeline = pipeline;

    /// <summary>For mocking.</summary>
    protected FilesClient()
    {
    }

    internal TimeProvider Time => _pipeline?.Time ?? TimeProvider.System;

    /// <summary>Returns a client whose calls are made with other time limits, retries or headers.</summary>
    /// <param name="settings">What differs; what it leaves null stays as it is.</param>
    /// <returns>A client over the same connections.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public virtual FilesClient With(CallSettings settings) => new(_pipeline.With(settings));

    /// <summary>Gives a file to the service. It is read while it is sent, and never held as a whole.</summary>
    /// <remarks>When the connection breaks before the service has answered, the file is not sent again: there would be two of it.</remarks>
    /// <param name="options">The file, and what it is for.</param>
    /// <param name="progress">Is told how many bytes were sent, from the beginning for each attempt.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The file, which the service may still have to check: see <see cref="WaitUntilProcessedAsync"/>.</returns>
    /// <exception cref="ArgumentException">The file is empty or too large, or its name does not fit its purpose; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the file, or no whole answer came.</exception>
    public virtual Task<Response<FilesResult>> UploadAsync(FilesOptions options, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<FilesResult>(RouteTo(FilesCalls.Upload), Form(options, progress), cancellationToken);

    /// <inheritdoc cref="UploadAsync(FilesOptions, IProgress{long}?, CancellationToken)"/>
    public virtual Response<FilesResult> Upload(FilesOptions options, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
        => _pipeline.Send<FilesResult>(RouteTo(FilesCalls.Upload), Form(options, progress), cancellationToken);

    /// <summary>Gives a file of this machine to the service.</summary>
    /// <param name="path">The file.</param>
    /// <param name="purpose">What it is for.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <inheritdoc cref="UploadAsync(FilesOptions, IProgress{long}?, CancellationToken)"/>
    public virtual Task<Response<FilesResult>> UploadAsync(string path, FilePurpose purpose, CancellationToken cancellationToken = default)
        => UploadAsync(new FilesOptions(FileContent.FromFile(path), purpose), progress: null, cancellationToken);

    /// <inheritdoc cref="UploadAsync(string, FilePurpose, CancellationToken)"/>
    public virtual Response<FilesResult> Upload(string path, FilePurpose purpose, CancellationToken cancellationToken = default)
        => Upload(new FilesOptions(FileContent.FromFile(path), purpose), progress: null, cancellationToken);

    /// <summary>Lets the service fetch a file from an address. The version without a date has no such call.</summary>
    /// <param name="waitUntil">Whether to return when the service has begun, or when the file can be used.</param>
    /// <param name="options">Where the file is, and what it is for.</param>
    /// <param name="cancellationToken">Ends the call and the waiting, not the fetching.</param>
    /// <returns>The fetching, to be waited for.</returns>
    /// <exception cref="ArgumentException">The address is none; nothing was sent.</exception>
    /// <exception cref="NotSupportedException">The client's version of the service can't; nothing was sent.</exception>
    /// <exception cref="JobFailedException">It was waited for, and the file can't be used.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the request, or no whole answer came.</exception>
    public virtual async Task<FilesOperation> ImportAsync(WaitUntil waitUntil, FilesImportOptions options, CancellationToken cancellationToken = default)
    {
        Require.NotNull(options).Validate();
        Response<FilesResult> started = await _pipeline.PostAsync<FilesImportOptions, FilesResult>(
            RouteTo(FilesCalls.Import), options, reasons: false, default, cancellationToken).ConfigureAwait(false);
        var operation = new FilesOperation(this, started.Value.Id ?? "", started);
        if (waitUntil == WaitUntil.Completed)
        {
            await operation.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
        }

        return operation;
    }

    /// <inheritdoc cref="ImportAsync"/>
    public virtual FilesOperation Import(WaitUntil waitUntil, FilesImportOptions options, CancellationToken cancellationToken = default)
    {
        Require.NotNull(options).Validate();
        Response<FilesResult> started = _pipeline.Post<FilesImportOptions, FilesResult>(RouteTo(FilesCalls.Import), options, reasons: false, default, cancellationToken);
        var operation = new FilesOperation(this, started.Value.Id ?? "", started);
        if (waitUntil == WaitUntil.Completed)
        {
            operation.WaitForCompletion(cancellationToken);
        }

        return operation;
    }

    /// <summary>Reads what the service knows of a file.</summary>
    /// <param name="id">The file's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The file as it is now.</returns>
    /// <exception cref="ArgumentException">The id can't be a file's; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such file, or no whole answer came.</exception>
    public virtual Task<Response<FilesResult>> GetAsync(string id, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<FilesResult>(RouteTo(FilesCalls.Get, id), null, cancellationToken);

    /// <inheritdoc cref="GetAsync"/>
    public virtual Response<FilesResult> Get(string id, CancellationToken cancellationToken = default)
        => _pipeline.Send<FilesResult>(RouteTo(FilesCalls.Get, id), null, cancellationToken);

    /// <summary>Lists the files of the resource.</summary>
    /// <param name="purpose">What they are for; null for all.</param>
    /// <param name="order">In which order; null for the newest first. Azure's documents do not name it: it may be passed over there.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The files, read page by page. The continuation token of a page is an id, and good in another process.</returns>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<FilesResult> ListAsync(FilePurpose? purpose = null, ListOrder? order = null, CancellationToken cancellationToken = default)
        => _pipeline.ListAsync<FilesResult>((after, limit) => ListRoute(purpose, order, after, limit), static file => file.Id, cancellationToken);

    /// <inheritdoc cref="ListAsync"/>
    public virtual Pageable<FilesResult> List(FilePurpose? purpose = null, ListOrder? order = null, CancellationToken cancellationToken = default)
        => _pipeline.List<FilesResult>((after, limit) => ListRoute(purpose, order, after, limit), static file => file.Id, cancellationToken);

    /// <summary>Deletes a file.</summary>
    /// <param name="id">The file's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>That it is deleted.</returns>
    /// <inheritdoc cref="GetAsync" path="/exception"/>
    public virtual Task<Response<FilesDeletionResult>> DeleteAsync(string id, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<FilesDeletionResult>(RouteTo(FilesCalls.Delete, id), null, cancellationToken);

    /// <inheritdoc cref="DeleteAsync"/>
    public virtual Response<FilesDeletionResult> Delete(string id, CancellationToken cancellationToken = default)
        => _pipeline.Send<FilesDeletionResult>(RouteTo(FilesCalls.Delete, id), null, cancellationToken);

    /// <summary>Reads a file's contents while they arrive.</summary>
    /// <param name="id">The file's id.</param>
    /// <param name="cancellationToken">Ends the call; the stream is ended by closing it.</param>
    /// <returns>The bytes. Close the stream when you are done.</returns>
    /// <inheritdoc cref="GetAsync" path="/exception"/>
    public virtual Task<ContentStream> DownloadAsync(string id, CancellationToken cancellationToken = default)
        => _pipeline.DownloadAsync(RouteTo(FilesCalls.Download, id), null, cancellationToken);

    /// <inheritdoc cref="DownloadAsync"/>
    public virtual ContentStream Download(string id, CancellationToken cancellationToken = default)
        => _pipeline.Download(RouteTo(FilesCalls.Download, id), null, cancellationToken);

    /// <summary>Writes a file's contents into a file of this machine, which has its name only when it is whole.</summary>
    /// <param name="id">The file's id.</param>
    /// <param name="path">Where to write it; a file that exists is replaced.</param>
    /// <param name="progress">Is told how many bytes were written.</param>
    /// <param name="cancellationToken">Ends the transfer.</param>
    /// <returns>How many bytes it has.</returns>
    /// <exception cref="StreamInterruptedException">The transfer broke off; no file is left.</exception>
    /// <inheritdoc cref="GetAsync" path="/exception"/>
    public virtual async Task<long> DownloadToAsync(string id, string path, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        using ContentStream content = await DownloadAsync(id, cancellationToken).ConfigureAwait(false);
        return await content.SaveToAsync(path, progress, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="DownloadToAsync"/>
    public virtual long DownloadTo(string id, string path, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        using ContentStream content = Download(id, cancellationToken);
        return content.SaveTo(path, progress, cancellationToken);
    }

    /// <summary>Waits until the service has checked a file, so that other calls can use it.</summary>
    /// <param name="id">The file's id.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The file.</returns>
    /// <exception cref="JobFailedException">The file can't be used; the error says why.</exception>
    /// <inheritdoc cref="GetAsync" path="/exception"/>
    public virtual async Task<Response<FilesResult>> WaitUntilProcessedAsync(string id, CancellationToken cancellationToken = default)
        => await new FilesOperation(this, id).WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc cref="WaitUntilProcessedAsync"/>
    public virtual Response<FilesResult> WaitUntilProcessed(string id, CancellationToken cancellationToken = default)
        => new FilesOperation(this, id).WaitForCompletion(cancellationToken);

    private Route RouteTo(ServiceOperation operation, params string[] ids) => _pipeline.RouteTo(operation, ids);

    private Route ListRoute(FilePurpose? purpose, ListOrder? order, string? after, int? limit)
        => _pipeline.RouteTo(FilesCalls.List, [], default(QueryText).Add("purpose", purpose?.ToString()).Add("order", order?.ToString()).Add("after", after).Add("limit", limit));

    private MultipartBody Form(FilesOptions options, IProgress<long>? progress)
    {
        Require.NotNull(options).Validate();
        return MultipartBody.Of(RouteTo(FilesCalls.Upload), options).Add("file", options.File, progress);
    }
}
