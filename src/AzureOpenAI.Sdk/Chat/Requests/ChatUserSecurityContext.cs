namespace AzureOpenAI.Sdk.Chat;

/// <summary>Who stands behind a request, for Microsoft Defender.</summary>
public sealed class ChatUserSecurityContext : WireModel
{
    /// <summary>Gets or sets the application.</summary>
    public string? ApplicationName { get; set; }

    /// <summary>Gets or sets the user, by the id of Entra ID.</summary>
    public string? EndUserId { get; set; }

    /// <summary>Gets or sets the tenant of the user.</summary>
    public string? EndUserTenantId { get; set; }

    /// <summary>Gets or sets the address that the request came from.</summary>
    public string? SourceIp { get; set; }
}
