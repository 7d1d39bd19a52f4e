namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>What training on preferences is told.</summary>
public sealed class DpoMethod : WireModel
{
    /// <summary>Gets or sets how the model is trained.</summary>
    public DpoHyperparameters? Hyperparameters { get; set; }
}
