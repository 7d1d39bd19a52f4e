namespace AzureOpenAI.Sdk.Evals;

/// <summary>What was said to a model, or by it.</summary>
public sealed class EvalSampleMessage : WireModel
{
    /// <summary>Gets or sets who says it.</summary>
    public string? Role { get; set; }

    /// <summary>Gets or sets what is said.</summary>
    public string? Content { get; set; }
}
