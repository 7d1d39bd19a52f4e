using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Completions;
using AzureOpenAI.Sdk.Embeddings;
using AzureOpenAI.Sdk.Responses;

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

    /// <summary>Estimates a request for a response, from the JSON that the client sends for it. What only the service knows, such as a stored conversation, is named in the reasons.</summary>
    /// <param name="model">A model, or a deployment that was mapped to one.</param>
    /// <param name="options">The request; the same object can then be sent.</param>
    /// <returns>The tokens, part by part, the price, and how sure they are.</returns>
    /// <exception cref="UnknownModelException">The model is not known; the message says how to map it.</exception>
    /// <exception cref="ArgumentException">The model serves no responses.</exception>
    public RequestEstimate Estimate(string model, ResponsesOptions options)
        => EstimateJson(RequestKind.Responses, AzureOpenAIJson.ToUtf8Json(Require.NotNull(options)), Require.NotEmpty(model));

    /// <summary>Estimates a completions request, from the JSON that the client sends for it.</summary>
    /// <param name="model">A model, or a deployment that was mapped to one.</param>
    /// <param name="options">The request; the same object can then be sent.</param>
    /// <returns>The tokens, prompt by prompt, the price, and how sure they are.</returns>
    /// <exception cref="UnknownModelException">The model is not known; the message says how to map it.</exception>
    /// <exception cref="ArgumentException">The model completes no texts, or there is nothing to complete.</exception>
    public RequestEstimate Estimate(string model, CompletionsOptions options)
        => EstimateJson(RequestKind.Completions, AzureOpenAIJson.ToUtf8Json(Require.NotNull(options)), Require.NotEmpty(model));

    /// <summary>Estimates an embeddings request, from the JSON that the client sends for it.</summary>
    /// <param name="model">A model, or a deployment that was mapped to one.</param>
    /// <param name="options">The request; the same object can then be sent.</param>
    /// <returns>The tokens, input by input, the price, and how sure they are.</returns>
    /// <exception cref="UnknownModelException">The model is not known; the message says how to map it.</exception>
    /// <exception cref="ArgumentException">The model makes no embeddings, or there is nothing to embed.</exception>
    public RequestEstimate Estimate(string model, EmbeddingsOptions options)
        => EstimateJson(RequestKind.Embeddings, AzureOpenAIJson.ToUtf8Json(Require.NotNull(options)), Require.NotEmpty(model));
}
