using Azure;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>Judges replies: keeps what they are judged by, runs it over rows of data, and tells how each row came out.</summary>
/// <remarks>On Azure it is a preview, to which each request says yes with the header <c>aoai-evals: preview</c>.</remarks>
public partial class EvalsClient
{
    private const string PreviewHeader = "aoai-evals";

    private readonly ServicePipeline _pipeline = null!;

    internal EvalsClient(ServicePipeline pipeline) => _pipeline = pipeline.With(new CallSettings { Headers = { [PreviewHeader] = "preview" } });

    /// <summary>For mocking.</summary>
    protected EvalsClient()
    {
    }

    internal TimeProvider Time => _pipeline?.Time ?? TimeProvider.System;

    /// <summary>Returns a client whose calls are made with other time limits, retries or headers.</summary>
    /// <param name="settings">What differs; what it leaves null stays as it is.</param>
    /// <returns>A client over the same connections.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public virtual EvalsClient With(CallSettings settings) => new(_pipeline.With(settings));

    /// <summary>Keeps what replies are judged by. It costs nothing until it is run.</summary>
    /// <param name="options">What they are judged by.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The evaluation.</returns>
    /// <exception cref="ArgumentException">The options contradict each other or the service's limits; nothing was sent.</exception>
    /// <exception cref="NotSupportedException">The client's version of the service has no evaluations; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the request, or no whole answer came.</exception>
    public virtual Task<Response<EvalsResult>> CreateAsync(EvalsOptions options, CancellationToken cancellationToken = default)
        => _pipeline.PostAsync<EvalsOptions, EvalsResult>(RouteTo(EvalsCalls.Create), Checked(options), reasons: false, default, cancellationToken);

    /// <inheritdoc cref="CreateAsync"/>
    public virtual Response<EvalsResult> Create(EvalsOptions options, CancellationToken cancellationToken = default)
        => _pipeline.Post<EvalsOptions, EvalsResult>(RouteTo(EvalsCalls.Create), Checked(options), reasons: false, default, cancellationToken);

    /// <summary>Reads an evaluation.</summary>
    /// <param name="id">The evaluation's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The evaluation.</returns>
    /// <exception cref="ArgumentException">An id can't be one; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such thing, or no whole answer came.</exception>
    public virtual Task<Response<EvalsResult>> GetAsync(string id, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<EvalsResult>(RouteTo(EvalsCalls.Get, id), null, cancellationToken);

    /// <inheritdoc cref="GetAsync"/>
    public virtual Response<EvalsResult> Get(string id, CancellationToken cancellationToken = default)
        => _pipeline.Send<EvalsResult>(RouteTo(EvalsCalls.Get, id), null, cancellationToken);

    /// <summary>Lists the evaluations of the resource.</summary>
    /// <param name="orderBy">By what they are ordered; null for when they were created.</param>
    /// <param name="oldestFirst">Whether the oldest comes first; null for the service's order, which is the same.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The evaluations, read page by page. The continuation token of a page is an id, and good in another process.</returns>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<EvalsResult> ListAsync(EvalsOrderBy? orderBy = null, bool? oldestFirst = null, CancellationToken cancellationToken = default)
        => _pipeline.ListAsync<EvalsResult>((after, limit) => ListRoute(orderBy, oldestFirst, after, limit), static one => one.Id, cancellationToken);

    /// <inheritdoc cref="ListAsync"/>
    public virtual Pageable<EvalsResult> List(EvalsOrderBy? orderBy = null, bool? oldestFirst = null, CancellationToken cancellationToken = default)
        => _pipeline.List<EvalsResult>((after, limit) => ListRoute(orderBy, oldestFirst, after, limit), static one => one.Id, cancellationToken);

    /// <summary>Changes the name or the labels of an evaluation.</summary>
    /// <param name="id">The evaluation's id.</param>
    /// <param name="options">What is changed.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The evaluation as it is now.</returns>
    /// <exception cref="ArgumentException">The options contradict each other or the service's limits; nothing was sent.</exception>
    /// <exception cref="NotSupportedException">The client's version of the service has no evaluations; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the request, or no whole answer came.</exception>
    public virtual Task<Response<EvalsResult>> UpdateAsync(string id, EvalsUpdateOptions options, CancellationToken cancellationToken = default)
        => _pipeline.PostAsync<EvalsUpdateOptions, EvalsResult>(RouteTo(EvalsCalls.Update, id), Checked(options), reasons: false, default, cancellationToken);

    /// <inheritdoc cref="UpdateAsync"/>
    public virtual Response<EvalsResult> Update(string id, EvalsUpdateOptions options, CancellationToken cancellationToken = default)
        => _pipeline.Post<EvalsUpdateOptions, EvalsResult>(RouteTo(EvalsCalls.Update, id), Checked(options), reasons: false, default, cancellationToken);

    /// <summary>Deletes an evaluation.</summary>
    /// <param name="id">The evaluation's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>That it is deleted.</returns>
    /// <exception cref="ArgumentException">An id can't be one; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such thing, or no whole answer came.</exception>
    public virtual Task<Response<EvalsDeletionResult>> DeleteAsync(string id, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<EvalsDeletionResult>(RouteTo(EvalsCalls.Delete, id), null, cancellationToken);

    /// <inheritdoc cref="DeleteAsync"/>
    public virtual Response<EvalsDeletionResult> Delete(string id, CancellationToken cancellationToken = default)
        => _pipeline.Send<EvalsDeletionResult>(RouteTo(EvalsCalls.Delete, id), null, cancellationToken);

    private static EvalsOptions Checked(EvalsOptions options)
    {
        Require.NotNull(options).Validate();
        return options;
    }

    private static EvalsUpdateOptions Checked(EvalsUpdateOptions options)
    {
        Require.NotNull(options).Validate();
        return options;
    }

    private Route RouteTo(ServiceOperation operation, params string[] ids) => _pipeline.RouteTo(operation, ids);

    private Route ListRoute(EvalsOrderBy? orderBy, bool? oldestFirst, string? after, int? limit)
        => _pipeline.RouteTo(EvalsCalls.List, [], QueryText.Page(after, limit, oldestFirst).Add("order_by", orderBy?.ToString()));
}
