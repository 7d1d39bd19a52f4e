using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Signs in with a key.</summary>
public sealed class ApiKeyAuthentication : DataSourceAuthentication
{
    /// <summary>Creates one.</summary>
    /// <param name="key">The key.</param>
    public ApiKeyAuthentication(string key)
        : this()
        => Key = Require.NotEmpty(key);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ApiKeyAuthentication()
        : base("api_key")
    {
    }

    /// <summary>Gets or sets the key.</summary>
    public string? Key { get; set; }
}
