using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Embeddings;

namespace AzureOpenAI.Sdk.Estimation;

/// <content>Estimates for the objects that are then sent: the one place that knows the client's types.</content>
public sealed partial class TokenEstimator
{
    /// <summary>Estimates a chat request, from the JSON that the client sends for it.</summary>
    /// <param name="model">A model, or a deployment that was mapped to one.</param>
    /// <param name="options">The request; the same object can then be sent.</param>
    /// <returns>The tokens, part by part, the price, and how sure they are.</returns>
    /// <exception cref="UnknownModelException">The model is not known; the message says how to map it.</exception>
    /// <exception cref="ArgumentException">The model serves no chat.</exception>
    public RequestEstimate Estimate(string model, ChatOptions options)
        => EstimateJson(RequestKind.Chat, AzureOpenAIJson.ToUtf8Json(Require.NotNull(options)), Require.NotEmpty(model));

    /// <summary>Estimates an embeddings request, from the JSON that the client sends for it.</summary>
    /// <param name="model">A model, or a deployment that was mapped to one.</param>
    /// <param name="options">The request; the same object can then be sent.</param>
    /// <returns>The tokens, input by input, the price, and how sure they are.</returns>
    /// <exception cref="UnknownModelException">The model is not known; the message says how to map it.</exception>
    /// <exception cref="ArgumentException">The model makes no embeddings, or there is nothing to embed.</exception>
    public RequestEstimate Estimate(string model, EmbeddingsOptions options)
        => EstimateJson(RequestKind.Embeddings, AzureOpenAIJson.ToUtf8Json(Require.NotNull(options)), Require.NotEmpty(model));
}
