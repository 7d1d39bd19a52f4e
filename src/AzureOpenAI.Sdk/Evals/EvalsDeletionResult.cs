namespace AzureOpenAI.Sdk.Evals;

/// <summary>That an evaluation was deleted.</summary>
public sealed class EvalsDeletionResult : WireModel
{
    /// <summary>Gets or sets the kind, as the service writes it.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets whether it is gone.</summary>
    public bool? Deleted { get; set; }

    /// <summary>Gets or sets its id.</summary>
    public string? EvalId { get; set; }
}
