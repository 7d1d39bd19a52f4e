using AzureOpenAI.Sdk.Grading;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>What training by a grader is told.</summary>
public sealed class ReinforcementMethod : WireModel
{
    /// <summary>Gets or sets what scores the replies.</summary>
    public Grader? Grader { get; set; }

    /// <summary>Gets or sets what the replies must look like while the model is trained.</summary>
    public FineTuningResponseFormat? ResponseFormat { get; set; }

    /// <summary>Gets or sets how the model is trained.</summary>
    public ReinforcementHyperparameters? Hyperparameters { get; set; }
}
