namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>That a permission was taken back.</summary>
public sealed class CheckpointPermissionDeletionResult : WireModel
{
    /// <summary>Gets or sets the kind, <c>checkpoint.permission</c>.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets the permission's id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets whether it is gone.</summary>
    public bool? Deleted { get; set; }
}
