using System.Diagnostics.CodeAnalysis;
using Azure;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Videos;

/// <summary>Makes videos with a Sora deployment: starts them, waits for them, downloads them.</summary>
[Experimental(ExperimentalId.Videos)]
public partial class VideosClient
{
    private readonly ServicePipeline _pipeline = null!;
    private readonly Route _create = null!;

    internal VideosClient(ServicePipeline pipeline, string deployment)
        => (_pipeline, _create, Deployment) = (pipeline, pipeline.RouteTo(VideosCalls.Create, deployment), deployment);

    /// <summary>For mocking.</summary>
    protected VideosClient()
    {
    }

    /// <summary>Gets the deployment that makes the videos.</summary>
    public virtual string Deployment { get; } = "";

    internal TimeProvider Time => _pipeline?.Time ?? TimeProvider.System;

    /// <summary>Returns a client whose calls are made with other time limits, retries or headers.</summary>
    /// <param name="settings">What differs; what it leaves null stays as it is.</param>
    /// <returns>A client over the same connections.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public virtual VideosClient With(CallSettings settings) => new(_pipeline.With(settings), Deployment);

    /// <summary>Starts a video. It takes minutes, goes on without this program, and costs by the second of video.</summary>
    /// <remarks>When the connection breaks before the service has answered, the request is not sent again: it would start a second video. Look in <see cref="ListAsync"/>.</remarks>
    /// <param name="waitUntil">Whether to return when it has started, or when it is done.</param>
    /// <param name="options">What it shows, and how.</param>
    /// <param name="cancellationToken">Ends the call and the waiting, not the making.</param>
    /// <returns>The video, to be waited for.</returns>
    /// <exception cref="ArgumentException">The options contradict each other or the service's limits; nothing was sent.</exception>
    /// <exception cref="NotSupportedException">The client's version of the service has no videos; nothing was sent.</exception>
    /// <exception cref="JobFailedException">It was waited for, and could not be made.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the request, or no whole answer came.</exception>
    public virtual async Task<VideosOperation> StartAsync(WaitUntil waitUntil, VideosOptions options, CancellationToken cancellationToken = default)
        => await WaitAsync(waitUntil, await _pipeline.SendAsync<VideosResult>(_create, Body(options), cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc cref="StartAsync(WaitUntil, VideosOptions, CancellationToken)"/>
    public virtual VideosOperation Start(WaitUntil waitUntil, VideosOptions options, CancellationToken cancellationToken = default)
        => Wait(waitUntil, _pipeline.Send<VideosResult>(_create, Body(options), cancellationToken), cancellationToken);

    /// <summary>Makes a video anew that is there, with something different. The one that is there stays.</summary>
    /// <param name="waitUntil">Whether to return when it has started, or when it is done.</param>
    /// <param name="id">The id of the video that is there.</param>
    /// <param name="options">What is to be different.</param>
    /// <param name="cancellationToken">Ends the call and the waiting, not the making.</param>
    /// <inheritdoc cref="StartAsync(WaitUntil, VideosOptions, CancellationToken)"/>
    public virtual async Task<VideosOperation> StartRemixAsync(WaitUntil waitUntil, string id, VideosRemixOptions options, CancellationToken cancellationToken = default)
    {
        Require.NotNull(options).Validate();
        Response<VideosResult> started = await _pipeline.PostAsync<VideosRemixOptions, VideosResult>(
            RouteTo(VideosCalls.Remix, id), options, reasons: false, default, cancellationToken).ConfigureAwait(false);
        return await WaitAsync(waitUntil, started, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="StartRemixAsync"/>
    public virtual VideosOperation StartRemix(WaitUntil waitUntil, string id, VideosRemixOptions options, CancellationToken cancellationToken = default)
    {
        Require.NotNull(options).Validate();
        return Wait(waitUntil, _pipeline.Post<VideosRemixOptions, VideosResult>(RouteTo(VideosCalls.Remix, id), options, reasons: false, default, cancellationToken), cancellationToken);
    }

    /// <summary>Takes up a video that was started before, here or in another process. Nothing is sent until its status is asked for.</summary>
    /// <param name="id">The video's id.</param>
    /// <returns>The video, to be waited for.</returns>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public virtual VideosOperation GetOperation(string id) => new(this, id);

    /// <summary>Reads how far a video is.</summary>
    /// <param name="id">The video's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The video as it is now.</returns>
    /// <exception cref="ArgumentException">The id can't be a video's; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such video, or no whole answer came.</exception>
    public virtual Task<Response<VideosResult>> GetAsync(string id, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<VideosResult>(RouteTo(VideosCalls.Get, id), null, cancellationToken);

    /// <inheritdoc cref="GetAsync"/>
    public virtual Response<VideosResult> Get(string id, CancellationToken cancellationToken = default)
        => _pipeline.Send<VideosResult>(RouteTo(VideosCalls.Get, id), null, cancellationToken);

    /// <summary>Lists the videos of the resource.</summary>
    /// <param name="oldestFirst">Whether the oldest comes first; null for the service's order.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The videos, read page by page. The continuation token of a page is an id, and good in another process.</returns>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<VideosResult> ListAsync(bool? oldestFirst = null, CancellationToken cancellationToken = default)
        => _pipeline.ListAsync<VideosResult>((after, limit) => ListRoute(oldestFirst, after, limit), static video => video.Id, cancellationToken);

    /// <inheritdoc cref="ListAsync"/>
    public virtual Pageable<VideosResult> List(bool? oldestFirst = null, CancellationToken cancellationToken = default)
        => _pipeline.List<VideosResult>((after, limit) => ListRoute(oldestFirst, after, limit), static video => video.Id, cancellationToken);

    /// <summary>Deletes a video.</summary>
    /// <param name="id">The video's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>That it is deleted.</returns>
    /// <inheritdoc cref="GetAsync" path="/exception"/>
    public virtual Task<Response<VideosDeletionResult>> DeleteAsync(string id, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<VideosDeletionResult>(RouteTo(VideosCalls.Delete, id), null, cancellationToken);

    /// <inheritdoc cref="DeleteAsync"/>
    public virtual Response<VideosDeletionResult> Delete(string id, CancellationToken cancellationToken = default)
        => _pipeline.Send<VideosDeletionResult>(RouteTo(VideosCalls.Delete, id), null, cancellationToken);

    private async Task<VideosOperation> WaitAsync(WaitUntil waitUntil, Response<VideosResult> started, CancellationToken cancellationToken)
    {
        var operation = new VideosOperation(this, started.Value.Id ?? "", started);
        if (waitUntil == WaitUntil.Completed)
        {
            await operation.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
        }

        return operation;
    }

    private VideosOperation Wait(WaitUntil waitUntil, Response<VideosResult> started, CancellationToken cancellationToken)
    {
        var operation = new VideosOperation(this, started.Value.Id ?? "", started);
        if (waitUntil == WaitUntil.Completed)
        {
            operation.WaitForCompletion(cancellationToken);
        }

        return operation;
    }

    private Route RouteTo(ServiceOperation operation, params string[] ids) => _pipeline.RouteTo(operation, ids);

    private Route ListRoute(bool? oldestFirst, string? after, int? limit)
        => _pipeline.RouteTo(VideosCalls.List, [], QueryText.Page(after, limit, oldestFirst));

    private CallBody Body(VideosOptions options)
    {
        Require.NotNull(options).Validate();
        return options.Image is null
            ? ServicePipeline.Write(_create, options.Unrouted())
            : MultipartBody.Of(_create, options.Unrouted()).Add("input_reference", options.Image);
    }
}
