using AzureOpenAI.Sdk.Embeddings;
using Peer = OpenAI.Embeddings;

namespace AzureOpenAI.Sdk.Differential.Tests.Cases;

internal static class EmbeddingsCases
{
    private const string Reply = """{"object":"list","data":[{"object":"embedding","index":0,"embedding":"AACAPw=="}],"model":"text-embedding-3-small","usage":{"prompt_tokens":1,"total_tokens":1}}""";

    internal static IEnumerable<WireCase> All =>
    [
        new("embeddings.text", peer => peer.GetEmbeddingClient("vectors").GenerateEmbeddingAsync("One text"), ours => Ours(ours).GenerateAsync(new EmbeddingsOptions("One text")), Reply),
        new("embeddings.many", peer => peer.GetEmbeddingClient("vectors").GenerateEmbeddingsAsync(["One", "two"]), ours => Ours(ours).GenerateAsync(new EmbeddingsOptions(["One", "two"])), Reply),
        new(
            "embeddings.dimensions",
            peer => peer.GetEmbeddingClient("vectors").GenerateEmbeddingsAsync(["One", "two"], new Peer.EmbeddingGenerationOptions { Dimensions = 256, EndUserId = "visitor-1" }),
            ours => Ours(ours).GenerateAsync(new EmbeddingsOptions(["One", "two"]) { Dimensions = 256, User = "visitor-1" }),
            Reply),
        new(
            "embeddings.tokens",
            peer => peer.GetEmbeddingClient("vectors").GenerateEmbeddingsAsync([new[] { 1, 2 }, new[] { 3 }]),
            ours => Ours(ours).GenerateAsync(new EmbeddingsOptions([[1, 2], [3]])),
            Reply),
    ];

    private static EmbeddingsClient Ours(AzureOpenAIClient client) => client.GetEmbeddingsClient("vectors");
}
