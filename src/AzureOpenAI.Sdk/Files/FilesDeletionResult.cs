namespace AzureOpenAI.Sdk.Files;

/// <summary>That a file was deleted. The dated versions of the service say nothing: then all members are null.</summary>
public sealed class FilesDeletionResult : WireModel
{
    /// <summary>Gets or sets the file that was deleted.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind, <c>file</c>.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets whether it is gone.</summary>
    public bool? Deleted { get; set; }
}
