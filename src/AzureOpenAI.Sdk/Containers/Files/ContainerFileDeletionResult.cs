namespace AzureOpenAI.Sdk.Containers;

/// <summary>That a file of a container was deleted.</summary>
public sealed class ContainerFileDeletionResult : WireModel
{
    /// <summary>Gets or sets its id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind, as the service writes it.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets whether it is gone.</summary>
    public bool? Deleted { get; set; }
}
