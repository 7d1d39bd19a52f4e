using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>An item begins.</summary>
public sealed class ResponseItemAddedUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseItemAddedUpdate()
        : base("response.output_item.added")
    {
    }

    /// <summary>Gets or sets which item of the output it belongs to, from 0.</summary>
    public int? OutputIndex { get; set; }

    /// <summary>Gets or sets the item.</summary>
    public ResponseItem? Item { get; set; }
}
