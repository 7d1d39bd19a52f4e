using System.Text.Json;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A tool of an MCP server.</summary>
public sealed class ResponseMcpToolInfo : WireModel
{
    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets what it is for.</summary>
    public string? Description { get; set; }

    /// <summary>Gets or sets its parameters, as a JSON schema.</summary>
    public JsonElement? InputSchema { get; set; }

    /// <summary>Gets or sets what the server says about it.</summary>
    public JsonElement? Annotations { get; set; }
}
