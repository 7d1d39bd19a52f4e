using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>An item that the service has kept, by its id.</summary>
public sealed class ResponseItemReference : ResponseItem
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseItemReference()
        : base("item_reference")
    {
    }
}
