namespace AzureOpenAI.Sdk.Grading;

/// <summary>How a model that grades chooses its words.</summary>
public sealed class GraderSamplingParameters : WireModel
{
    /// <summary>Gets or sets how free the choice of words is.</summary>
    public double? Temperature { get; set; }

    /// <summary>Gets or sets from how much of the likelihood words are chosen.</summary>
    public double? TopP { get; set; }

    /// <summary>Gets or sets the seed of the choice.</summary>
    public long? Seed { get; set; }

    /// <summary>Gets or sets how many tokens the reply may have. The service's documents spell it so.</summary>
    public int? MaxCompletionsTokens { get; set; }

    /// <summary>Gets or sets how much the model reasons, such as <c>low</c>.</summary>
    public string? ReasoningEffort { get; set; }
}
