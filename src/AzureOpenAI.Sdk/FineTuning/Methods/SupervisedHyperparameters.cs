namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>How the model is trained on examples. What is null is chosen by the service.</summary>
public sealed class SupervisedHyperparameters : WireModel
{
    /// <summary>Gets or sets how often the whole file is gone through, from 1 to 50.</summary>
    public AutoOr<int>? NEpochs { get; set; }

    /// <summary>Gets or sets how many examples are learned from at once, from 1 to 256.</summary>
    public AutoOr<int>? BatchSize { get; set; }

    /// <summary>Gets or sets what the learning rate is multiplied by, above 0.</summary>
    public AutoOr<double>? LearningRateMultiplier { get; set; }
}
