using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.Comparing;

namespace AzureOpenAI.Sdk.Estimation;

/// <content>One request over several models.</content>
public sealed partial class TokenEstimator
{
    /// <summary>Compares what a chat request would be for several models, for the deployment type of the options.</summary>
    /// <param name="options">The request.</param>
    /// <param name="models">The models, or deployments that were mapped to one.</param>
    /// <returns>A row a model: the cheapest prompt first, then those without a price, then those that can't serve the request, with the reason.</returns>
    public IReadOnlyList<ComparisonRow> Compare(ChatOptions options, params string[] models)
        => Compare(RequestKind.Chat, AzureOpenAIJson.ToUtf8Json(Require.NotNull(options)), models);

    /// <summary>Compares what a request would be for several models, for the deployment type of the options.</summary>
    /// <param name="kind">What it asks for.</param>
    /// <param name="utf8Json">The body, as it is sent.</param>
    /// <param name="models">The models, or deployments that were mapped to one.</param>
    /// <returns>A row a model: the cheapest prompt first, then those without a price, then those that can't serve the request, with the reason.</returns>
    public IReadOnlyList<ComparisonRow> Compare(RequestKind kind, ReadOnlyMemory<byte> utf8Json, params string[] models)
        =>
        [
            .. Require.NotNull(models).Select(model => Row(kind, utf8Json, model))
                .OrderBy(static row => row.Estimate is null)
                .ThenBy(static row => row.Estimate?.Cost?.Input ?? decimal.MaxValue),
        ];

    private ComparisonRow Row(RequestKind kind, ReadOnlyMemory<byte> utf8Json, string model)
    {
        try
        {
            RequestEstimate estimate = EstimateJson(kind, utf8Json, model);
            ModelFacts facts = GetModel(model);
            bool isBlind = facts.ImageRule is null && estimate.Parts.Any(static part => part.Kind == EstimatePartKind.Image);
            return isBlind
                ? new(model, null, null, $"{facts} takes no images, or how it counts them is not known. Choose a model that sees.")
                : new(model, estimate, Fit(estimate), null);
        }
        catch (ArgumentException failure)
        {
            return new(model, null, null, failure.Message);
        }
    }
}
