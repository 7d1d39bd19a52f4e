using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A search of the web.</summary>
public sealed class ResponseWebSearchCall : ResponseItem
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseWebSearchCall()
        : base("web_search_call")
    {
    }

    /// <summary>Gets or sets how far it is.</summary>
    public ResponseItemStatus? Status { get; set; }

    /// <summary>Gets or sets what was done.</summary>
    public ResponseWebSearchAction? Action { get; set; }
}
