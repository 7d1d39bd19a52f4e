using AzureOpenAI.Sdk.Diagnostics;

namespace AzureOpenAI.Sdk.Embeddings;

/// <summary>The vectors of the inputs, in their order.</summary>
public sealed class EmbeddingsResult : WireModel, IUsageReport
{
    /// <summary>Gets or sets the kind, <c>list</c>.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets the vectors, in the order of the inputs.</summary>
    public IReadOnlyList<Embedding> Data { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the model that answered.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets what it cost.</summary>
    public EmbeddingsUsage? Usage { get; set; }

    string? IUsageReport.ModelName => Model;

    long? IUsageReport.InputTokenCount => Usage?.PromptTokens;

    long? IUsageReport.OutputTokenCount => null;
}
