namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>How well a model does at a step of its training.</summary>
public sealed class FineTuningMetrics : WireModel
{
    /// <summary>Gets or sets the step.</summary>
    public double? Step { get; set; }

    /// <summary>Gets or sets the loss on the training data.</summary>
    public double? TrainLoss { get; set; }

    /// <summary>Gets or sets the share of tokens that it foretells in the training data.</summary>
    public double? TrainMeanTokenAccuracy { get; set; }

    /// <summary>Gets or sets the loss on a part of the validation data.</summary>
    public double? ValidLoss { get; set; }

    /// <summary>Gets or sets the share of tokens that it foretells in a part of the validation data.</summary>
    public double? ValidMeanTokenAccuracy { get; set; }

    /// <summary>Gets or sets the loss on all of the validation data.</summary>
    public double? FullValidLoss { get; set; }

    /// <summary>Gets or sets the share of tokens that it foretells in all of the validation data.</summary>
    public double? FullValidMeanTokenAccuracy { get; set; }
}
