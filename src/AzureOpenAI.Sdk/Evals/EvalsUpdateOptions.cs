namespace AzureOpenAI.Sdk.Evals;

/// <summary>What is changed about an evaluation.</summary>
public sealed class EvalsUpdateOptions : WireModel
{
    /// <summary>Gets or sets its new name; null to keep it.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets its new labels; null to keep them.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; set; }

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        var rules = new OptionRules(nameof(EvalsUpdateOptions));
        rules.That(Name is not null || Metadata is not null || AdditionalProperties is not null, nameof(Name), $"and {nameof(Metadata)} are both null: nothing would change. Set one of them.");
        EvalsOptions.CheckMetadata(rules, Metadata);
    }
}
