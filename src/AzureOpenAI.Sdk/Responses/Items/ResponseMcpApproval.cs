using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Whether a call is approved.</summary>
public sealed class ResponseMcpApproval : ResponseItem
{
    /// <summary>Creates one.</summary>
    /// <param name="approvalRequestId">The request.</param>
    /// <param name="approve">Whether the call may be made.</param>
    public ResponseMcpApproval(string approvalRequestId, bool approve)
        : this()
        => (ApprovalRequestId, Approve) = (Require.NotEmpty(approvalRequestId), approve);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseMcpApproval()
        : base("mcp_approval_response")
    {
    }

    /// <summary>Gets or sets the request.</summary>
    public string? ApprovalRequestId { get; set; }

    /// <summary>Gets or sets whether the call may be made.</summary>
    public bool? Approve { get; set; }

    /// <summary>Gets or sets why, or why not.</summary>
    public string? Reason { get; set; }
}
