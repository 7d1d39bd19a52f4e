using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>Where a checkpoint is copied to.</summary>
public sealed class CheckpointCopyOptions : WireModel
{
    /// <summary>Creates options.</summary>
    /// <param name="destinationResourceId">The Azure id of the resource that gets the copy, <c>/subscriptions/…/accounts/…</c>.</param>
    /// <param name="region">The region of that resource, such as <c>swedencentral</c>.</param>
    /// <exception cref="ArgumentException">One of them is empty.</exception>
    public CheckpointCopyOptions(string destinationResourceId, string region)
        => (DestinationResourceId, Region) = (Require.NotEmpty(destinationResourceId), Require.NotEmpty(region));

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public CheckpointCopyOptions()
    {
    }

    /// <summary>Gets or sets the Azure id of the resource that gets the copy.</summary>
    [JsonPropertyName("destinationResourceId")]
    public string? DestinationResourceId { get; set; }

    /// <summary>Gets or sets the region of that resource.</summary>
    public string? Region { get; set; }

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        var rules = new OptionRules(nameof(CheckpointCopyOptions));
        rules.That(!string.IsNullOrEmpty(DestinationResourceId), nameof(DestinationResourceId), "is empty. Give the Azure id of the resource that gets the copy.");
        rules.That(!string.IsNullOrEmpty(Region), nameof(Region), "is empty. Give the region of that resource, such as swedencentral.");
    }
}
