using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Your word on a call.</summary>
public sealed class RealtimeMcpApproval : RealtimeItem
{
    /// <summary>Creates one.</summary>
    /// <param name="approvalRequestId">The request.</param>
    /// <param name="approve">Whether the call may be made.</param>
    public RealtimeMcpApproval(string approvalRequestId, bool approve)
        : this()
        => (ApprovalRequestId, Approve) = (Require.NotEmpty(approvalRequestId), approve);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeMcpApproval()
        : base("mcp_approval_response")
    {
    }

    /// <summary>Gets or sets the request.</summary>
    public string? ApprovalRequestId { get; set; }

    /// <summary>Gets or sets whether the call may be made.</summary>
    public bool? Approve { get; set; }

    /// <summary>Gets or sets why.</summary>
    public string? Reason { get; set; }
}
