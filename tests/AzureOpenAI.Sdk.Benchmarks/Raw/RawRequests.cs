using AzureOpenAI.Sdk.Benchmarks.Service;

namespace AzureOpenAI.Sdk.Benchmarks.Raw;

/// <summary>The prompts in the plain types.</summary>
internal static class RawRequests
{
    internal static readonly Uri ChatUri = new(Prompts.Endpoint, "openai/v1/chat/completions");
    internal static readonly Uri ResponsesUri = new(Prompts.Endpoint, "openai/v1/responses");
    internal static readonly Uri EmbeddingsUri = new(Prompts.Endpoint, "openai/v1/embeddings");

    internal static RawChatRequest Chat() => new(
        Prompts.Deployment, [new("system", Prompts.System), new("user", Prompts.User)], Prompts.Temperature, Prompts.MaxTokens);

    internal static RawChatRequest Streamed() => Chat() with { Stream = true, StreamOptions = new(IncludeUsage: true) };

    internal static RawResponseRequest Response() => new(
        Prompts.Deployment, [new("developer", Prompts.System), new("user", Prompts.User)], Prompts.Temperature, Prompts.MaxTokens, Stream: true);

    internal static RawImageRequest Image() => new(Prompts.Deployment,
    [
        new("user", [new("text", Text: Prompts.User), new("image_url", ImageUrl: new("data:image/png;base64," + Convert.ToBase64String(Prompts.Image)))]),
    ]);

    internal static RawEmbeddingsRequest Embeddings(Work work)
        => new(Prompts.Deployment, Prompts.Texts(work), work == Work.VectorsAsNumbers ? "float" : "base64");
}
