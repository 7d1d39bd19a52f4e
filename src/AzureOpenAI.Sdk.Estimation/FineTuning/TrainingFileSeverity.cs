namespace AzureOpenAI.Sdk.Estimation.FineTuning;

/// <summary>How grave a problem of a training file is.</summary>
public enum TrainingFileSeverity
{
    /// <summary>Nothing is wrong; it is good to know.</summary>
    Note,

    /// <summary>The service probably takes the file, but the training may suffer.</summary>
    Warning,

    /// <summary>The service refuses the file, or cannot learn from the example.</summary>
    Error,
}
