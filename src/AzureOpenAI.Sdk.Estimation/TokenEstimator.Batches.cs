using AzureOpenAI.Sdk.Estimation.Batches;
using AzureOpenAI.Sdk.Estimation.Pricing;

namespace AzureOpenAI.Sdk.Estimation;

/// <content>Batch files: a request a line.</content>
public sealed partial class TokenEstimator
{
    /// <summary>Estimates a batch file: every line's request, their sums by model, and what the service would refuse.</summary>
    /// <remarks>The file is read line by line; memory is needed for the longest line, and for the names of the requests.</remarks>
    /// <param name="jsonl">The file, from where it stands; it stays open.</param>
    /// <param name="model">A model for all lines; null for each line's own.</param>
    /// <param name="type">How the deployments are hosted; null for <see cref="DeploymentType.GlobalBatch"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The sums, and the problems with their lines.</returns>
    public async Task<BatchFileEstimate> EstimateBatchAsync(Stream jsonl, string? model = null, DeploymentType? type = null, CancellationToken cancellationToken = default)
        => await ReaderFor(model, type).ReadAsync(Require.NotNull(jsonl), async: true, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc cref="EstimateBatchAsync"/>
    public BatchFileEstimate EstimateBatch(Stream jsonl, string? model = null, DeploymentType? type = null, CancellationToken cancellationToken = default)
        => ReaderFor(model, type).ReadAsync(Require.NotNull(jsonl), async: false, cancellationToken).AsTask().GetAwaiter().GetResult();

    private BatchFileReader ReaderFor(string? model, DeploymentType? type) => new(this, model, type ?? DeploymentType.GlobalBatch, _options.Region);
}
