using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Signs in with the managed identity of the Azure OpenAI resource.</summary>
public sealed class SystemAssignedIdentityAuthentication : DataSourceAuthentication
{
    /// <summary>Creates one.</summary>
    [JsonConstructor]
    public SystemAssignedIdentityAuthentication()
        : base("system_assigned_managed_identity")
    {
    }
}
