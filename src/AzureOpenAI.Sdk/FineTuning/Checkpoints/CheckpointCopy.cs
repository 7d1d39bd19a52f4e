using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>The copy of a checkpoint in a resource.</summary>
public sealed class CheckpointCopy : WireModel
{
    /// <summary>Gets or sets the Azure id of the resource.</summary>
    [JsonPropertyName("destinationResourceId")]
    public string? DestinationResourceId { get; set; }

    /// <summary>Gets or sets the region of the resource.</summary>
    public string? Region { get; set; }

    /// <summary>Gets or sets how far the copy is.</summary>
    public CheckpointCopyStatus? Status { get; set; }
}
