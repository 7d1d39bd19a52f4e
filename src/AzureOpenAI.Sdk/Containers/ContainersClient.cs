using Azure;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Containers;

/// <summary>Keeps places in which models run code: with files that they work on, and those that they make.</summary>
/// <remarks>A container expires when it was not used for a while, 20 minutes unless it is made for longer; what is in it is lost then. The code interpreter of responses is told which to use.</remarks>
public partial class ContainersClient
{
    private readonly ServicePipeline _pipeline = null!;

    internal ContainersClient(ServicePipeline pipeline) => _pipeline = pipeline;

    /// <summary>For mocking.</summary>
    protected ContainersClient()
    {
    }

    /// <summary>Returns a client whose calls are made with other time limits, retries or headers.</summary>
    /// <param name="settings">What differs; what it leaves null stays as it is.</param>
    /// <returns>A client over the same connections.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public virtual ContainersClient With(CallSettings settings) => new(_pipeline.With(settings));

    /// <summary>Makes a container. It is billed by the session.</summary>
    /// <remarks>When the connection breaks before the service has answered, the request is not sent again: there would be two. Look in <see cref="ListAsync"/>.</remarks>
    /// <param name="options">What it is called, holds and may do.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The container.</returns>
    /// <exception cref="ArgumentException">The options contradict each other or the service's limits; nothing was sent.</exception>
    /// <exception cref="NotSupportedException">The client's version of the service has no such call; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the request, or no whole answer came.</exception>
    public virtual Task<Response<ContainersResult>> CreateAsync(ContainersOptions options, CancellationToken cancellationToken = default)
        => _pipeline.PostAsync<ContainersOptions, ContainersResult>(CreateRoute(options), options, reasons: false, default, cancellationToken);

    /// <inheritdoc cref="CreateAsync"/>
    public virtual Response<ContainersResult> Create(ContainersOptions options, CancellationToken cancellationToken = default)
        => _pipeline.Post<ContainersOptions, ContainersResult>(CreateRoute(options), options, reasons: false, default, cancellationToken);

    /// <summary>Reads a container.</summary>
    /// <param name="containerId">The container's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The container as it is now.</returns>
    /// <exception cref="ArgumentException">An id can't be one; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such thing, or no whole answer came.</exception>
    public virtual Task<Response<ContainersResult>> GetAsync(string containerId, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<ContainersResult>(RouteTo(ContainersCalls.Get, containerId), null, cancellationToken);

    /// <inheritdoc cref="GetAsync"/>
    public virtual Response<ContainersResult> Get(string containerId, CancellationToken cancellationToken = default)
        => _pipeline.Send<ContainersResult>(RouteTo(ContainersCalls.Get, containerId), null, cancellationToken);

    /// <summary>Lists the containers of the resource.</summary>
    /// <param name="name">The name that they have; null for any. Azure's document does not have it: it may be passed over there.</param>
    /// <param name="oldestFirst">Whether the oldest comes first; null for the newest.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The containers, read page by page. The continuation token of a page is an id, and good in another process.</returns>
    /// <exception cref="AzureOpenAIException">A page could not be read.</exception>
    public virtual AsyncPageable<ContainersResult> ListAsync(string? name = null, bool? oldestFirst = null, CancellationToken cancellationToken = default)
        => _pipeline.ListAsync<ContainersResult>((after, limit) => _pipeline.RouteTo(ContainersCalls.List, [], QueryText.Page(after, limit, oldestFirst).Add("name", name)), static one => one.Id, cancellationToken);

    /// <inheritdoc cref="ListAsync"/>
    public virtual Pageable<ContainersResult> List(string? name = null, bool? oldestFirst = null, CancellationToken cancellationToken = default)
        => _pipeline.List<ContainersResult>((after, limit) => _pipeline.RouteTo(ContainersCalls.List, [], QueryText.Page(after, limit, oldestFirst).Add("name", name)), static one => one.Id, cancellationToken);

    /// <summary>Deletes a container with its files.</summary>
    /// <param name="containerId">The container's id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>That it is deleted.</returns>
    /// <exception cref="ArgumentException">An id can't be one; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such thing, or no whole answer came.</exception>
    public virtual Task<Response<ContainersDeletionResult>> DeleteAsync(string containerId, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<ContainersDeletionResult>(RouteTo(ContainersCalls.Delete, containerId), null, cancellationToken);

    /// <inheritdoc cref="DeleteAsync"/>
    public virtual Response<ContainersDeletionResult> Delete(string containerId, CancellationToken cancellationToken = default)
        => _pipeline.Send<ContainersDeletionResult>(RouteTo(ContainersCalls.Delete, containerId), null, cancellationToken);

    private Route RouteTo(ServiceOperation operation, params string[] ids) => _pipeline.RouteTo(operation, ids);

    /// <summary>A container is made where its files are.</summary>
    private Route CreateRoute(ContainersOptions options)
    {
        Require.NotNull(options).Validate();
        return _pipeline.RouteTo(ContainersCalls.Create, [], body: options);
    }
}
