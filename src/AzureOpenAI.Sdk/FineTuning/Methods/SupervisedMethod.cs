namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>What supervised training is told.</summary>
public sealed class SupervisedMethod : WireModel
{
    /// <summary>Gets or sets how the model is trained.</summary>
    public SupervisedHyperparameters? Hyperparameters { get; set; }
}
