using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>A call of a server, which the service makes.</summary>
public sealed class RealtimeMcpCall : RealtimeItem
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeMcpCall()
        : base("mcp_call")
    {
    }

    /// <summary>Gets or sets the label of the server.</summary>
    public string? ServerLabel { get; set; }

    /// <summary>Gets or sets the tool.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the arguments as JSON.</summary>
    public string? Arguments { get; set; }

    /// <summary>Gets or sets the request by which it was approved.</summary>
    public string? ApprovalRequestId { get; set; }

    /// <summary>Gets or sets what the tool returned.</summary>
    public string? Output { get; set; }

    /// <summary>Gets or sets what went wrong; null when nothing did.</summary>
    public RealtimeMcpError? Error { get; set; }
}
