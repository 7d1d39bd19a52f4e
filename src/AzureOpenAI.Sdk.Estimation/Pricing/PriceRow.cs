namespace AzureOpenAI.Sdk.Estimation.Pricing;

/// <summary>The prices of a model, or of some of its versions.</summary>
internal sealed record PriceRow(string Model, IReadOnlyList<string> Versions, IReadOnlyList<PriceEntry> Entries)
{
    /// <summary>Gets whether Azure's public list is known to name these prices, in a way that can be read.</summary>
    public bool IsListed { get; init; }

    public bool IsFor(string model, string? version)
        => string.Equals(Model, model, StringComparison.OrdinalIgnoreCase)
            && (version is null || Versions.Count == 0 || Versions.Contains(version, StringComparer.OrdinalIgnoreCase));

    public bool IsRegional(DeploymentType type) => Entries.Any(entry => entry.Type == type && entry.Regions.Count > 0);

    public TokenPrice? Find(DeploymentType type, string? region)
        => Entries.FirstOrDefault(entry => entry.Type == type
            && (entry.Regions.Count == 0 || (region is not null && entry.Regions.Contains(Normalize(region), StringComparer.OrdinalIgnoreCase))))?.Price;

    /// <summary>The portal writes "Sweden Central" what the interface calls swedencentral.</summary>
    private static string Normalize(string region) => region.Replace(" ", "");
}

/// <summary>The price of one deployment type, in some regions or in all.</summary>
internal sealed record PriceEntry(DeploymentType Type, IReadOnlyList<string> Regions, TokenPrice Price);
