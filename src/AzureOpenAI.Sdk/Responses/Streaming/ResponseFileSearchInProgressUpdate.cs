using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A search in files begins.</summary>
public sealed class ResponseFileSearchInProgressUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseFileSearchInProgressUpdate()
        : base("response.file_search_call.in_progress")
    {
    }

    /// <summary>Gets or sets the item that it belongs to.</summary>
    public string? ItemId { get; set; }

    /// <summary>Gets or sets which item of the output it belongs to, from 0.</summary>
    public int? OutputIndex { get; set; }
}
