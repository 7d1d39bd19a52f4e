namespace AzureOpenAI.Sdk.Sandboxes;

/// <summary>A skill that is sent along.</summary>
public sealed class SkillSource : WireModel
{
    /// <summary>Gets or sets the kind, as the service writes it.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the form, <c>application/zip</c>.</summary>
    public string? MediaType { get; set; }

    /// <summary>Gets or sets the bytes, as base64.</summary>
    public string? Data { get; set; }
}
