using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>A call that waits for your word.</summary>
public sealed class RealtimeMcpApprovalRequest : RealtimeItem
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeMcpApprovalRequest()
        : base("mcp_approval_request")
    {
    }

    /// <summary>Gets or sets the label of the server.</summary>
    public string? ServerLabel { get; set; }

    /// <summary>Gets or sets the tool.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the arguments as JSON.</summary>
    public string? Arguments { get; set; }
}
