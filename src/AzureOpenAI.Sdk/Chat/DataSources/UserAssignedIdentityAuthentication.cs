using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Signs in with a managed identity that you made.</summary>
public sealed class UserAssignedIdentityAuthentication : DataSourceAuthentication
{
    /// <summary>Creates one.</summary>
    /// <param name="managedIdentityResourceId">The resource id of the identity.</param>
    public UserAssignedIdentityAuthentication(string managedIdentityResourceId)
        : this()
        => ManagedIdentityResourceId = Require.NotEmpty(managedIdentityResourceId);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public UserAssignedIdentityAuthentication()
        : base("user_assigned_managed_identity")
    {
    }

    /// <summary>Gets or sets the resource id of the identity.</summary>
    public string? ManagedIdentityResourceId { get; set; }
}
