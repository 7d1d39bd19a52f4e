namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>What is changed about a vector store.</summary>
public sealed class VectorStoresUpdateOptions : WireModel
{
    private static readonly OptionRules Rules = new(nameof(VectorStoresUpdateOptions));

    /// <summary>Gets or sets its new name; null to keep it.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets how long it is kept after its last use from now on; null to keep that.</summary>
    public VectorStoreExpiry? ExpiresAfter { get; set; }

    /// <summary>Gets or sets its new labels; null to keep them.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; set; }

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        Rules.That(
            Name is not null || ExpiresAfter is not null || Metadata is not null || AdditionalProperties is not null,
            nameof(Name),
            $"and {nameof(ExpiresAfter)} and {nameof(Metadata)} are all null: nothing would change. Set one of them.");
        VectorStoreExpiry.Check(Rules, ExpiresAfter, nameof(ExpiresAfter));
        VectorStoresOptions.CheckMetadata(Rules, Metadata);
    }
}
