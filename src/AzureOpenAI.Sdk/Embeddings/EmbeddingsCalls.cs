using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Embeddings;

/// <summary>The operations of this room.</summary>
internal static class EmbeddingsCalls
{
    /// <summary>The body says the vectors once more, and is a third larger than they are, so it is not kept.</summary>
    internal static ServiceOperation Generate { get; } = ServiceOperation.OfDeployment("embeddings", "embeddings", Resend.Once, keepsBody: false);
}
