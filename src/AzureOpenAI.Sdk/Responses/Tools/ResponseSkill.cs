namespace AzureOpenAI.Sdk.Responses;

/// <summary>A skill that a container or a shell knows.</summary>
public sealed class ResponseSkill : WireModel
{
    /// <summary>Gets or sets the kind, as the service writes it.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the skill; null when it is sent along or lies in a folder.</summary>
    public string? SkillId { get; set; }

    /// <summary>Gets or sets its version.</summary>
    public string? Version { get; set; }

    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets what it is for.</summary>
    public string? Description { get; set; }

    /// <summary>Gets or sets the skill itself, where it is sent along.</summary>
    public ResponseSkillSource? Source { get; set; }

    /// <summary>Gets or sets the folder that it lies in.</summary>
    public string? Path { get; set; }
}
