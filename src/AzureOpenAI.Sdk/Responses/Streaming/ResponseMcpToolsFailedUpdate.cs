using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>The list of a server's tools could not be fetched.</summary>
public sealed class ResponseMcpToolsFailedUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseMcpToolsFailedUpdate()
        : base("response.mcp_list_tools.failed")
    {
    }

    /// <summary>Gets or sets the item that it belongs to.</summary>
    public string? ItemId { get; set; }

    /// <summary>Gets or sets which item of the output it belongs to, from 0.</summary>
    public int? OutputIndex { get; set; }
}
