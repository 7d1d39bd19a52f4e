namespace AzureOpenAI.Sdk.Sandboxes;

/// <summary>A skill that a container or a shell knows.</summary>
public sealed class Skill : WireModel
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
    public SkillSource? Source { get; set; }

    /// <summary>Gets or sets the folder that it lies in.</summary>
    public string? Path { get; set; }

    /// <summary>Throws for a skill that is not whole. Source: OpenAI's document 2.3.0.</summary>
    internal void Check(OptionRules rules, string option)
    {
        rules.That(Type != "skill_reference" || SkillId is { Length: > 0 and <= 64 }, option, "refers to a skill without an id of at most 64 characters.");
        rules.That(Type != "inline" || this is { Name.Length: > 0, Description: not null, Source.Data.Length: > 0 }, option, "has a skill that is sent along and not whole: it needs a name, a description and a source.");
        rules.That(!string.IsNullOrEmpty(Type), option, "has a skill without a type: 'skill_reference', or 'inline' for one that is sent along.");
    }
}
