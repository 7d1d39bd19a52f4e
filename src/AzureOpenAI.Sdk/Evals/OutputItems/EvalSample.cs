namespace AzureOpenAI.Sdk.Evals;

/// <summary>What a model was asked for a row, and what it replied.</summary>
public sealed class EvalSample : WireModel
{
    /// <summary>Gets or sets what it was asked.</summary>
    public IReadOnlyList<EvalSampleMessage> Input { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets what it replied.</summary>
    public IReadOnlyList<EvalSampleMessage> Output { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets why it ended.</summary>
    public string? FinishReason { get; set; }

    /// <summary>Gets or sets the model.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets what it cost.</summary>
    public EvalSampleUsage? Usage { get; set; }

    /// <summary>Gets or sets what went wrong; null when nothing did.</summary>
    public ServiceError? Error { get; set; }

    /// <summary>Gets or sets how free the choice of words was.</summary>
    public double? Temperature { get; set; }

    /// <summary>Gets or sets how many tokens the reply could have.</summary>
    public int? MaxCompletionTokens { get; set; }

    /// <summary>Gets or sets from how much of the likelihood words were chosen.</summary>
    public double? TopP { get; set; }

    /// <summary>Gets or sets the seed of the choice.</summary>
    public long? Seed { get; set; }
}
