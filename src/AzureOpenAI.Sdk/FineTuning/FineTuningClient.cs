using Azure;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>Trains models of your own: starts jobs, watches them, and manages what they make.</summary>
public partial class FineTuningClient
{
    private readonly ServicePipeline _pipeline = null!;

    internal FineTuningClient(ServicePipeline pipeline) => _pipeline = pipeline;

    /// <summary>For mocking.</summary>
    protected FineTuningClient()
    {
    }

    internal TimeProvider Time => _pipeline?.Time ?? TimeProvider.System;

    /// <summary>Returns a client whose calls are made with other time limits, retries or headers.</summary>
    /// <param name="settings">What differs; what it leaves null stays as it is.</param>
    /// <returns>A client over the same connections.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public virtual FineTuningClient With(CallSettings settings) => new(_pipeline.With(settings));

    /// <summary>Starts a job that trains a model. It takes minutes to days, and goes on without this program.</summary>
    /// <remarks>
    /// When the connection breaks before the service has answered, the request is not sent again: it would start a second job. Look in
    /// <see cref="ListAsync"/> for one with your <see cref="FineTuningOptions.Metadata"/>.
    /// </remarks>
    /// <param name="waitUntil">Whether to return when the job has started, or when it has ended.</param>
    /// <param name="options">Which model to train, on what, and how.</param>
    /// <param name="cancellationToken">Ends the call and the waiting, not the job.</param>
    /// <returns>The job, to be waited for.</returns>
    /// <exception cref="ArgumentException">The options contradict each other or the service's limits; nothing was sent.</exception>
    /// <exception cref="JobFailedException">The job was waited for, and ended without success.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the request, or no whole answer came.</exception>
    public virtual async Task<FineTuningOperation> StartAsync(WaitUntil waitUntil, FineTuningOptions options, CancellationToken cancellationToken = default)
    {
        Require.NotNull(options).Validate();
        Response<FineTuningResult> started = await _pipeline.PostAsync<FineTuningOptions, FineTuningResult>(
            _pipeline.RouteTo(FineTuningCalls.Create, [], body: options), options, reasons: false, default, cancellationToken).ConfigureAwait(false);
        var operation = new FineTuningOperation(this, started.Value.Id ?? "", started);
        if (waitUntil == WaitUntil.Completed)
        {
            await operation.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);
        }

        return operation;
    }

    /// <inheritdoc cref="StartAsync"/>
    public virtual FineTuningOperation Start(WaitUntil waitUntil, FineTuningOptions options, CancellationToken cancellationToken = default)
    {
        Require.NotNull(options).Validate();
        Response<FineTuningResult> started = _pipeline.Post<FineTuningOptions, FineTuningResult>(
            _pipeline.RouteTo(FineTuningCalls.Create, [], body: options), options, reasons: false, default, cancellationToken);
        var operation = new FineTuningOperation(this, started.Value.Id ?? "", started);
        if (waitUntil == WaitUntil.Completed)
        {
            operation.WaitForCompletion(cancellationToken);
        }

        return operation;
    }

    /// <summary>Takes up a job that was started before, here or in another process. Nothing is sent until its status is asked for.</summary>
    /// <param name="id">The job's id.</param>
    /// <returns>The job, to be waited for.</returns>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public virtual FineTuningOperation GetOperation(string id) => new(this, id);

    /// <summary>Reads a job.</summary>
    /// <param name="id">The job's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The job as it is now.</returns>
    /// <exception cref="ArgumentException">The id can't be a job's; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such job, or no whole answer came.</exception>
    public virtual Task<Response<FineTuningResult>> GetAsync(string id, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<FineTuningResult>(RouteTo(FineTuningCalls.Get, id), null, cancellationToken);

    /// <inheritdoc cref="GetAsync"/>
    public virtual Response<FineTuningResult> Get(string id, CancellationToken cancellationToken = default)
        => _pipeline.Send<FineTuningResult>(RouteTo(FineTuningCalls.Get, id), null, cancellationToken);

    /// <summary>Lists the jobs of the resource, the newest first.</summary>
    /// <param name="metadata">Labels that a job must have; null for all jobs. Azure's documents do not name this filter: it may be passed over there.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The jobs, read page by page. The continuation token of a page is an id, and good in another process.</returns>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<FineTuningResult> ListAsync(IReadOnlyDictionary<string, string>? metadata = null, CancellationToken cancellationToken = default)
        => _pipeline.ListAsync<FineTuningResult>((after, limit) => ListRoute(metadata, after, limit), static job => job.Id, cancellationToken);

    /// <inheritdoc cref="ListAsync"/>
    public virtual Pageable<FineTuningResult> List(IReadOnlyDictionary<string, string>? metadata = null, CancellationToken cancellationToken = default)
        => _pipeline.List<FineTuningResult>((after, limit) => ListRoute(metadata, after, limit), static job => job.Id, cancellationToken);

    /// <summary>Ends a job. Checkpoints that it has made stay.</summary>
    /// <param name="id">The job's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The job as it is now.</returns>
    /// <exception cref="ArgumentException">The id can't be a job's; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">The service refused, for example because the job has ended; or no whole answer came.</exception>
    public virtual Task<Response<FineTuningResult>> CancelAsync(string id, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<FineTuningResult>(RouteTo(FineTuningCalls.Cancel, id), null, cancellationToken);

    /// <inheritdoc cref="CancelAsync"/>
    public virtual Response<FineTuningResult> Cancel(string id, CancellationToken cancellationToken = default)
        => _pipeline.Send<FineTuningResult>(RouteTo(FineTuningCalls.Cancel, id), null, cancellationToken);

    /// <summary>Pauses a job: it stops after the next checkpoint, and can be resumed.</summary>
    /// <inheritdoc cref="CancelAsync"/>
    public virtual Task<Response<FineTuningResult>> PauseAsync(string id, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<FineTuningResult>(RouteTo(FineTuningCalls.Pause, id), null, cancellationToken);

    /// <inheritdoc cref="PauseAsync"/>
    public virtual Response<FineTuningResult> Pause(string id, CancellationToken cancellationToken = default)
        => _pipeline.Send<FineTuningResult>(RouteTo(FineTuningCalls.Pause, id), null, cancellationToken);

    /// <summary>Lets a paused job go on.</summary>
    /// <inheritdoc cref="CancelAsync"/>
    public virtual Task<Response<FineTuningResult>> ResumeAsync(string id, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<FineTuningResult>(RouteTo(FineTuningCalls.Resume, id), null, cancellationToken);

    /// <inheritdoc cref="ResumeAsync"/>
    public virtual Response<FineTuningResult> Resume(string id, CancellationToken cancellationToken = default)
        => _pipeline.Send<FineTuningResult>(RouteTo(FineTuningCalls.Resume, id), null, cancellationToken);

    private static QueryText Page(string? after, int? limit) => default(QueryText).Add("after", after).Add("limit", limit);

    private Route ListRoute(IReadOnlyDictionary<string, string>? metadata, string? after, int? limit)
    {
        QueryText query = Page(after, limit);
        foreach (KeyValuePair<string, string> label in metadata ?? new Dictionary<string, string>())
        {
            query = query.Add($"metadata[{label.Key}]", label.Value);
        }

        return _pipeline.RouteTo(FineTuningCalls.List, [], query);
    }

    private Route RouteTo(ServiceOperation operation, params string[] ids) => _pipeline.RouteTo(operation, ids);
}
