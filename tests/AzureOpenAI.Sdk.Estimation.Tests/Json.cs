using System.Text;

namespace AzureOpenAI.Sdk.Estimation.Tests;

/// <summary>Short ways to ask for an estimate.</summary>
internal static class Json
{
    public static RequestEstimate Chat(string json, string? model = null, TokenEstimatorOptions? options = null)
        => new TokenEstimator(options).EstimateJson(RequestKind.Chat, Encoding.UTF8.GetBytes(json), model);

    public static RequestEstimate Embeddings(string json, string? model = null)
        => TokenEstimator.Default.EstimateJson(RequestKind.Embeddings, Encoding.UTF8.GetBytes(json), model);

    public static RequestEstimate Completions(string json, string? model = null)
        => TokenEstimator.Default.EstimateJson(RequestKind.Completions, Encoding.UTF8.GetBytes(json), model);
}
