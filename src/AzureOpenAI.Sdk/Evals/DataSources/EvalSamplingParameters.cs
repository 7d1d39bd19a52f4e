using System.Text.Json;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>How the model that is asked chooses its words.</summary>
public sealed class EvalSamplingParameters : WireModel
{
    /// <summary>Gets or sets how much it reasons, such as <c>low</c>.</summary>
    public string? ReasoningEffort { get; set; }

    /// <summary>Gets or sets how free the choice of words is.</summary>
    public double? Temperature { get; set; }

    /// <summary>Gets or sets how many tokens the reply may have.</summary>
    public int? MaxCompletionTokens { get; set; }

    /// <summary>Gets or sets how many tokens the reply may have, by the name in Azure's document.</summary>
    public int? MaxTokens { get; set; }

    /// <summary>Gets or sets from how much of the likelihood words are chosen.</summary>
    public double? TopP { get; set; }

    /// <summary>Gets or sets the seed of the choice.</summary>
    public long? Seed { get; set; }

    /// <summary>Gets or sets what the reply looks like, as chat completions take it.</summary>
    public JsonElement? ResponseFormat { get; set; }

    /// <summary>Gets or sets the tools that it may use, as chat completions or responses take them.</summary>
    public IReadOnlyList<JsonElement> Tools { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets whether several tools may be called at once.</summary>
    public bool? ParallelToolCalls { get; set; }

    /// <summary>Gets or sets what the text looks like, as responses take it.</summary>
    public JsonElement? Text { get; set; }
}
