using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>How Azure signs in to a source. A kind that this version does not know is an <see cref="UnknownAuthentication"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class DataSourceAuthentication : WireModel
{
    private protected DataSourceAuthentication(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<DataSourceAuthentication>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "api_key" => Wire<ApiKeyAuthentication>.Info,
            "connection_string" => Wire<ConnectionStringAuthentication>.Info,
            "system_assigned_managed_identity" => Wire<SystemAssignedIdentityAuthentication>.Info,
            "user_assigned_managed_identity" => Wire<UserAssignedIdentityAuthentication>.Info,
            "access_token" => Wire<AccessTokenAuthentication>.Info,
            "key_and_key_id" => Wire<KeyAndKeyIdAuthentication>.Info,
            "encoded_api_key" => Wire<EncodedApiKeyAuthentication>.Info,
            "username_and_password" => Wire<UsernameAndPasswordAuthentication>.Info,
            _ => Wire<UnknownAuthentication>.Info,
        };
    }
}
