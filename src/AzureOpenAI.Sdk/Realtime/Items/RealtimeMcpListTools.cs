using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>The tools of a server.</summary>
public sealed class RealtimeMcpListTools : RealtimeItem
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeMcpListTools()
        : base("mcp_list_tools")
    {
    }

    /// <summary>Gets or sets the label of the server.</summary>
    public string? ServerLabel { get; set; }

    /// <summary>Gets or sets the tools.</summary>
    public IReadOnlyList<RealtimeMcpToolInfo> Tools { get; set => field = value ?? []; } = [];
}
