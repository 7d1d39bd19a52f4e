namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>That a fine-tuned model was deleted.</summary>
public sealed class ModelDeletionResult : WireModel
{
    /// <summary>Gets or sets the kind, <c>model</c>.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets the model.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets whether it is gone.</summary>
    public bool? Deleted { get; set; }
}
