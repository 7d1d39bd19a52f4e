using System.Text.Json;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>The tools of an MCP server, which the service calls.</summary>
public sealed class RealtimeMcpTool : RealtimeTool
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeMcpTool()
        : base("mcp")
    {
    }

    /// <summary>Gets or sets the label of the server.</summary>
    public string? ServerLabel { get; set; }

    /// <summary>Gets or sets the address of the server.</summary>
    public string? ServerUrl { get; set; }

    /// <summary>Gets or sets a server that the service knows, in place of an address.</summary>
    public string? ConnectorId { get; set; }

    /// <summary>Gets or sets a tunnel to the server.</summary>
    public string? TunnelId { get; set; }

    /// <summary>Gets or sets the token that the server is given.</summary>
    public string? Authorization { get; set; }

    /// <summary>Gets or sets what the server is for.</summary>
    public string? ServerDescription { get; set; }

    /// <summary>Gets or sets headers that the server is sent.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; set; }

    /// <summary>Gets or sets which of its tools may be called: a list of names, or a filter.</summary>
    public JsonElement? AllowedTools { get; set; }

    /// <summary>Gets or sets what may call it.</summary>
    public IReadOnlyList<string> AllowedCallers { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets which calls must be approved: <c>always</c>, <c>never</c>, or filters for each.</summary>
    public JsonElement? RequireApproval { get; set; }

    /// <summary>Gets or sets whether the model is shown it only after a tool search.</summary>
    public bool? DeferLoading { get; set; }
}
