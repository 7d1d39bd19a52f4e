using Azure;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Containers;

/// <content>The files of a container.</content>
public partial class ContainersClient
{
    /// <summary>Gives a container a file: the bytes, or one that the resource has.</summary>
    /// <remarks>When the connection breaks before the service has answered, the file is not sent again: there would be two of it. Look in <see cref="ListFilesAsync"/>.</remarks>
    /// <param name="containerId">The container's id.</param>
    /// <param name="options">The file.</param>
    /// <param name="progress">Is told how many bytes were sent, from the beginning for each attempt.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The file, with the path at which code finds it.</returns>
    /// <exception cref="ArgumentException">The options contradict each other or the service's limits; nothing was sent.</exception>
    /// <exception cref="NotSupportedException">The client's version of the service has no such call; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the request, or no whole answer came.</exception>
    public virtual Task<Response<ContainerFileResult>> AddFileAsync(string containerId, ContainerFileOptions options, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<ContainerFileResult>(RouteTo(ContainersCalls.AddFile, containerId), Form(containerId, options, progress), cancellationToken);

    /// <inheritdoc cref="AddFileAsync"/>
    public virtual Response<ContainerFileResult> AddFile(string containerId, ContainerFileOptions options, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
        => _pipeline.Send<ContainerFileResult>(RouteTo(ContainersCalls.AddFile, containerId), Form(containerId, options, progress), cancellationToken);

    /// <summary>Reads what the service knows of a file of a container.</summary>
    /// <param name="containerId">The container's id.</param>
    /// <param name="fileId">The file's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">An id can't be one; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such thing, or no whole answer came.</exception>
    public virtual Task<Response<ContainerFileResult>> GetFileAsync(string containerId, string fileId, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<ContainerFileResult>(RouteTo(ContainersCalls.GetFile, containerId, fileId), null, cancellationToken);

    /// <inheritdoc cref="GetFileAsync"/>
    public virtual Response<ContainerFileResult> GetFile(string containerId, string fileId, CancellationToken cancellationToken = default)
        => _pipeline.Send<ContainerFileResult>(RouteTo(ContainersCalls.GetFile, containerId, fileId), null, cancellationToken);

    /// <summary>Lists the files of a container: those that it was given, and those that code has made.</summary>
    /// <param name="containerId">The container's id.</param>
    /// <param name="oldestFirst">Whether the oldest comes first; null for the newest.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The files, read page by page. The continuation token of a page is an id, and good in another process.</returns>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<ContainerFileResult> ListFilesAsync(string containerId, bool? oldestFirst = null, CancellationToken cancellationToken = default)
        => _pipeline.ListAsync<ContainerFileResult>((after, limit) => _pipeline.RouteTo(ContainersCalls.ListFiles, [containerId], QueryText.Page(after, limit, oldestFirst)), static one => one.Id, cancellationToken);

    /// <inheritdoc cref="ListFilesAsync"/>
    public virtual Pageable<ContainerFileResult> ListFiles(string containerId, bool? oldestFirst = null, CancellationToken cancellationToken = default)
        => _pipeline.List<ContainerFileResult>((after, limit) => _pipeline.RouteTo(ContainersCalls.ListFiles, [containerId], QueryText.Page(after, limit, oldestFirst)), static one => one.Id, cancellationToken);

    /// <summary>Deletes a file of a container.</summary>
    /// <param name="containerId">The container's id.</param>
    /// <param name="fileId">The file's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>That it is deleted.</returns>
    /// <exception cref="ArgumentException">An id can't be one; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such thing, or no whole answer came.</exception>
    public virtual Task<Response<ContainerFileDeletionResult>> DeleteFileAsync(string containerId, string fileId, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<ContainerFileDeletionResult>(RouteTo(ContainersCalls.DeleteFile, containerId, fileId), null, cancellationToken);

    /// <inheritdoc cref="DeleteFileAsync"/>
    public virtual Response<ContainerFileDeletionResult> DeleteFile(string containerId, string fileId, CancellationToken cancellationToken = default)
        => _pipeline.Send<ContainerFileDeletionResult>(RouteTo(ContainersCalls.DeleteFile, containerId, fileId), null, cancellationToken);

    /// <summary>Reads a file's contents while they arrive.</summary>
    /// <param name="containerId">The container's id.</param>
    /// <param name="fileId">The file's id.</param>
    /// <param name="cancellationToken">Ends the call; the stream is ended by closing it.</param>
    /// <returns>The bytes. Close the stream when you are done.</returns>
    /// <inheritdoc cref="GetFileAsync" path="/exception"/>
    public virtual Task<ContentStream> DownloadFileAsync(string containerId, string fileId, CancellationToken cancellationToken = default)
        => _pipeline.DownloadAsync(RouteTo(ContainersCalls.DownloadFile, containerId, fileId), null, cancellationToken);

    /// <inheritdoc cref="DownloadFileAsync"/>
    public virtual ContentStream DownloadFile(string containerId, string fileId, CancellationToken cancellationToken = default)
        => _pipeline.Download(RouteTo(ContainersCalls.DownloadFile, containerId, fileId), null, cancellationToken);

    /// <summary>Writes a file's contents into a file of this machine, which has its name only when it is whole.</summary>
    /// <param name="containerId">The container's id.</param>
    /// <param name="fileId">The file's id.</param>
    /// <param name="path">Where to write it; a file that exists is replaced.</param>
    /// <param name="progress">Is told how many bytes were written.</param>
    /// <param name="cancellationToken">Ends the transfer.</param>
    /// <returns>How many bytes it has.</returns>
    /// <exception cref="StreamInterruptedException">The transfer broke off; no file is left.</exception>
    /// <inheritdoc cref="GetFileAsync" path="/exception"/>
    public virtual async Task<long> DownloadFileToAsync(string containerId, string fileId, string path, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        using ContentStream content = await DownloadFileAsync(containerId, fileId, cancellationToken).ConfigureAwait(false);
        return await content.SaveToAsync(path, progress, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="DownloadFileToAsync"/>
    public virtual long DownloadFileTo(string containerId, string fileId, string path, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        using ContentStream content = DownloadFile(containerId, fileId, cancellationToken);
        return content.SaveTo(path, progress, cancellationToken);
    }

    private MultipartBody Form(string containerId, ContainerFileOptions options, IProgress<long>? progress)
    {
        Require.NotNull(options).Validate();
        return MultipartBody.Of(RouteTo(ContainersCalls.AddFile, containerId), options).Add("file", options.File, progress);
    }
}
