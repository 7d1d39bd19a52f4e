using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Signs in to Elasticsearch with a key and its id.</summary>
public sealed class KeyAndKeyIdAuthentication : DataSourceAuthentication
{
    /// <summary>Creates one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="keyId">The id of the key.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public KeyAndKeyIdAuthentication(string key, string keyId)
        : this()
        => (Key, KeyId) = (Require.NotEmpty(key), Require.NotEmpty(keyId));

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public KeyAndKeyIdAuthentication()
        : base("key_and_key_id")
    {
    }

    /// <summary>Gets or sets the key.</summary>
    public string? Key { get; set; }

    /// <summary>Gets or sets the id of the key.</summary>
    public string? KeyId { get; set; }
}
