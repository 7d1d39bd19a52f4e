using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>The model begins an item.</summary>
public sealed class RealtimeOutputItemAdded : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeOutputItemAdded()
        : base("response.output_item.added")
    {
    }

    /// <summary>Gets or sets the response that it belongs to.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? ResponseId { get; set; }

    /// <summary>Gets or sets which item of the response it belongs to, from 0.</summary>
    public int? OutputIndex { get; set; }

    /// <summary>Gets or sets the item, still empty.</summary>
    public RealtimeItem? Item { get; set; }
}
