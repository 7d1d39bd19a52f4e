using Azure;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.ModelCatalog;

/// <summary>
/// Tells which models the resource may use, what each can do, and until when. These are models, not deployments: what may be called is in
/// <c>DeploymentsClient</c>. A fine-tuned model is deleted with <c>FineTuningClient.DeleteModelAsync</c>.
/// </summary>
public class ModelCatalogClient
{
    private readonly ServicePipeline _pipeline = null!;

    internal ModelCatalogClient(ServicePipeline pipeline) => _pipeline = pipeline;

    /// <summary>For mocking.</summary>
    protected ModelCatalogClient()
    {
    }

    /// <summary>Returns a client whose calls are made with other time limits, retries or headers.</summary>
    /// <param name="settings">What differs; what it leaves null stays as it is.</param>
    /// <returns>A client over the same connections.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public virtual ModelCatalogClient With(CallSettings settings) => new(_pipeline.With(settings));

    /// <summary>Lists the models, fine-tuned ones too.</summary>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The models. The service sends them in one page.</returns>
    /// <exception cref="AzureOpenAIException">The page could not be read.</exception>
    public virtual AsyncPageable<ModelCatalogResult> ListAsync(CancellationToken cancellationToken = default)
        => _pipeline.ListAsync<ModelCatalogResult>(ListRoute, static model => model.Id, cancellationToken);

    /// <inheritdoc cref="ListAsync"/>
    public virtual Pageable<ModelCatalogResult> List(CancellationToken cancellationToken = default)
        => _pipeline.List<ModelCatalogResult>(ListRoute, static model => model.Id, cancellationToken);

    /// <summary>Describes a model.</summary>
    /// <param name="model">Its id, for example <c>gpt-4o-2024-11-20</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">The id can't be a model's; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">There is no such model, or no whole answer came.</exception>
    public virtual Task<Response<ModelCatalogResult>> GetAsync(string model, CancellationToken cancellationToken = default)
        => _pipeline.SendAsync<ModelCatalogResult>(_pipeline.RouteTo(ModelCatalogCalls.Get, [model]), null, cancellationToken);

    /// <inheritdoc cref="GetAsync"/>
    public virtual Response<ModelCatalogResult> Get(string model, CancellationToken cancellationToken = default)
        => _pipeline.Send<ModelCatalogResult>(_pipeline.RouteTo(ModelCatalogCalls.Get, [model]), null, cancellationToken);

    /// <summary>The service knows no limit and no further pages here; should it name one, it begins after the last id as everywhere.</summary>
    private Route ListRoute(string? after, int? limit) => _pipeline.RouteTo(ModelCatalogCalls.List, [], default(QueryText).Add("after", after));
}
