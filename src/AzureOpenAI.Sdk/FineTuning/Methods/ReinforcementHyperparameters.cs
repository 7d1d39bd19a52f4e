namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>How the model is trained by a grader. What is null is chosen by the service.</summary>
public sealed class ReinforcementHyperparameters : WireModel
{
    /// <summary>Gets or sets how often the whole file is gone through, from 1 to 50.</summary>
    public AutoOr<int>? NEpochs { get; set; }

    /// <summary>Gets or sets how many examples are learned from at once, from 1 to 256.</summary>
    public AutoOr<int>? BatchSize { get; set; }

    /// <summary>Gets or sets what the learning rate is multiplied by, above 0.</summary>
    public AutoOr<double>? LearningRateMultiplier { get; set; }

    /// <summary>Gets or sets how much the model reasons while it is trained.</summary>
    public FineTuningReasoningEffort? ReasoningEffort { get; set; }

    /// <summary>Gets or sets how much is spent on exploring replies, above 0.00001 and at most 10.</summary>
    public AutoOr<double>? ComputeMultiplier { get; set; }

    /// <summary>Gets or sets after how many steps the model is evaluated, at least 1.</summary>
    public AutoOr<int>? EvalInterval { get; set; }

    /// <summary>Gets or sets how many replies are made for each example when the model is evaluated, at least 1.</summary>
    public AutoOr<int>? EvalSamples { get; set; }
}
