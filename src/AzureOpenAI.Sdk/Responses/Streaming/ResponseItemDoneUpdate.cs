using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>An item is whole.</summary>
public sealed class ResponseItemDoneUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseItemDoneUpdate()
        : base("response.output_item.done")
    {
    }

    /// <summary>Gets or sets which item of the output it belongs to, from 0.</summary>
    public int? OutputIndex { get; set; }

    /// <summary>Gets or sets the item.</summary>
    public ResponseItem? Item { get; set; }
}
