using System.Text.Json;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A call of an MCP server.</summary>
public sealed class ResponseMcpCall : ResponseItem
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseMcpCall()
        : base("mcp_call")
    {
    }

    /// <summary>Gets or sets the label of the server.</summary>
    public string? ServerLabel { get; set; }

    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the arguments, as JSON that the model wrote.</summary>
    public string? Arguments { get; set; }

    /// <summary>Gets or sets what came out.</summary>
    public string? Output { get; set; }

    /// <summary>Gets or sets what went wrong: a text, or an object; null when nothing did.</summary>
    public JsonElement? Error { get; set; }

    /// <summary>Gets or sets how far it is.</summary>
    public ResponseItemStatus? Status { get; set; }

    /// <summary>Gets or sets the request by which it was approved.</summary>
    public string? ApprovalRequestId { get; set; }
}
