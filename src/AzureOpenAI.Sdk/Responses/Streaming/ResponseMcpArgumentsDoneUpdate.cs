using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Arguments for a server are whole.</summary>
public sealed class ResponseMcpArgumentsDoneUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseMcpArgumentsDoneUpdate()
        : base("response.mcp_call_arguments.done")
    {
    }

    /// <summary>Gets or sets the item that it belongs to.</summary>
    public string? ItemId { get; set; }

    /// <summary>Gets or sets which item of the output it belongs to, from 0.</summary>
    public int? OutputIndex { get; set; }

    /// <summary>Gets or sets the arguments, as JSON that the model wrote.</summary>
    public string? Arguments { get; set; }
}
