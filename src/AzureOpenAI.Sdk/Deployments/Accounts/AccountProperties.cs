using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Deployments;

/// <summary>How an account is reached, and how it stands.</summary>
public sealed class AccountProperties : WireModel, IInCamelCase
{
    /// <summary>Gets or sets how far it is with what was asked of it.</summary>
    public ProvisioningState? ProvisioningState { get; set; }

    /// <summary>Gets or sets its address.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Gets or sets its addresses by what they offer.</summary>
    public IReadOnlyDictionary<string, string>? Endpoints { get; set; }

    /// <summary>Gets or sets the first part of its host. Entra ID needs one.</summary>
    public string? CustomSubDomainName { get; set; }

    /// <summary>Gets or sets what it can do.</summary>
    public IReadOnlyList<AccountCapability> Capabilities { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets whether it is reached from everywhere: <c>Enabled</c> or <c>Disabled</c>.</summary>
    public string? PublicNetworkAccess { get; set; }

    /// <summary>Gets or sets whether it refuses keys and takes Entra ID alone.</summary>
    public bool? DisableLocalAuth { get; set; }

    /// <summary>Gets or sets whether more than the limit is admitted while there is room.</summary>
    public bool? DynamicThrottlingEnabled { get; set; }

    /// <summary>Gets or sets the limit of calls.</summary>
    public CallRateLimit? CallRateLimit { get; set; }

    /// <summary>Gets or sets when it was made, as ISO 8601 has it.</summary>
    public string? DateCreated { get; set; }

    /// <summary>Gets or sets when it was deleted, as ISO 8601 has it; null when it was not.</summary>
    public string? DeletionDate { get; set; }

    /// <summary>Gets or sets when a deleted account can't be brought back any more, as ISO 8601 has it.</summary>
    public string? ScheduledPurgeDate { get; set; }

    /// <summary>Gets when it was made; null when that is missing.</summary>
    [JsonIgnore]
    public DateTimeOffset? Created => IsoTime.ToTime(DateCreated);
}
