using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>The tools of an MCP server.</summary>
public sealed class ResponseMcpListTools : ResponseItem
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseMcpListTools()
        : base("mcp_list_tools")
    {
    }

    /// <summary>Gets or sets the label of the server.</summary>
    public string? ServerLabel { get; set; }

    /// <summary>Gets or sets the tools.</summary>
    public IReadOnlyList<ResponseMcpToolInfo> Tools { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets what went wrong; null when nothing did.</summary>
    public string? Error { get; set; }
}
