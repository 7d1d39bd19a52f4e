namespace AzureOpenAI.Sdk.Evals;

/// <summary>That a run was deleted.</summary>
public sealed class EvalRunDeletionResult : WireModel
{
    /// <summary>Gets or sets the kind, as the service writes it.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets whether it is gone.</summary>
    public bool? Deleted { get; set; }

    /// <summary>Gets or sets its id, by the name in OpenAI's document.</summary>
    public string? RunId { get; set; }

    /// <summary>Gets or sets its id, by the name in Azure's document.</summary>
    public string? EvalRunId { get; set; }
}
