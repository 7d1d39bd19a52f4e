using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A call of an MCP server that waits to be approved.</summary>
public sealed class ResponseMcpApprovalRequest : ResponseItem
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseMcpApprovalRequest()
        : base("mcp_approval_request")
    {
    }

    /// <summary>Gets or sets the label of the server.</summary>
    public string? ServerLabel { get; set; }

    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the arguments, as JSON that the model wrote.</summary>
    public string? Arguments { get; set; }
}
