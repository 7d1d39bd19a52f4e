using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>How long a vector store is kept after its last use.</summary>
public sealed class VectorStoreExpiry : WireModel
{
    /// <summary>Creates one.</summary>
    /// <param name="days">How many days, from 1 to 365.</param>
    public VectorStoreExpiry(int days) => (Anchor, Days) = ("last_active_at", days);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public VectorStoreExpiry()
    {
    }

    /// <summary>Gets or sets from when the time counts: <c>last_active_at</c>.</summary>
    public string? Anchor { get; set; }

    /// <summary>Gets or sets how many days.</summary>
    public int? Days { get; set; }

    /// <summary>Throws for a time that the service refuses. Source: its OpenAPI documents (v1, and OpenAI's 2.3.0).</summary>
    internal static void Check(OptionRules rules, VectorStoreExpiry? expiry, string option)
    {
        rules.That(expiry is null || !string.IsNullOrEmpty(expiry.Anchor), option, "has no anchor. The service knows 'last_active_at'.");
        rules.That(expiry is null || expiry.Days is >= 1 and <= 365, option, "must be from 1 to 365 days.");
    }
}
