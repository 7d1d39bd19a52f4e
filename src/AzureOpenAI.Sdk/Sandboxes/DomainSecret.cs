namespace AzureOpenAI.Sdk.Sandboxes;

/// <summary>A secret that a container sends to a domain, and never sees.</summary>
public sealed class DomainSecret : WireModel
{
    /// <summary>Gets or sets the domain.</summary>
    public string? Domain { get; set; }

    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the secret.</summary>
    public string? Value { get; set; }
}
