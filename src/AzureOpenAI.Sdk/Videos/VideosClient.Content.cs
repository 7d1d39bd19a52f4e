using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Videos;

/// <content>The bytes of videos.</content>
public partial class VideosClient
{
    /// <summary>Reads a video while it arrives.</summary>
    /// <param name="id">The video's id.</param>
    /// <param name="variant">What of it; null for the video itself, an MP4.</param>
    /// <param name="cancellationToken">Ends the call; the stream is ended by closing it.</param>
    /// <returns>The bytes. Close the stream when you are done.</returns>
    /// <exception cref="ArgumentException">The id can't be a video's; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such video, it is not done or has expired, or no whole answer came.</exception>
    public virtual Task<ContentStream> DownloadAsync(string id, VideoVariant? variant = null, CancellationToken cancellationToken = default)
        => _pipeline.DownloadAsync(ContentRoute(id, variant), null, cancellationToken);

    /// <inheritdoc cref="DownloadAsync"/>
    public virtual ContentStream Download(string id, VideoVariant? variant = null, CancellationToken cancellationToken = default)
        => _pipeline.Download(ContentRoute(id, variant), null, cancellationToken);

    /// <summary>Writes a video into a file of this machine, which has its name only when it is whole.</summary>
    /// <param name="id">The video's id.</param>
    /// <param name="path">Where to write it; a file that exists is replaced.</param>
    /// <param name="variant">What of it; null for the video itself, an MP4.</param>
    /// <param name="progress">Is told how many bytes were written.</param>
    /// <param name="cancellationToken">Ends the transfer.</param>
    /// <returns>How many bytes it has.</returns>
    /// <exception cref="StreamInterruptedException">The transfer broke off; no file is left.</exception>
    /// <inheritdoc cref="DownloadAsync" path="/exception"/>
    public virtual async Task<long> DownloadToAsync(string id, string path, VideoVariant? variant = null, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        using ContentStream content = await DownloadAsync(id, variant, cancellationToken).ConfigureAwait(false);
        return await content.SaveToAsync(path, progress, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="DownloadToAsync"/>
    public virtual long DownloadTo(string id, string path, VideoVariant? variant = null, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        using ContentStream content = Download(id, variant, cancellationToken);
        return content.SaveTo(path, progress, cancellationToken);
    }

    private Route ContentRoute(string id, VideoVariant? variant)
        => _pipeline.RouteTo(VideosCalls.Download, [id], default(QueryText).Add("variant", variant?.ToString()));
}
