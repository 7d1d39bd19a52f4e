using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Signs in to Elasticsearch with a key and its id in one, encoded in base64.</summary>
public sealed class EncodedApiKeyAuthentication : DataSourceAuthentication
{
    /// <summary>Creates one.</summary>
    /// <param name="encodedApiKey">The encoded key.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public EncodedApiKeyAuthentication(string encodedApiKey)
        : this()
        => EncodedApiKey = Require.NotEmpty(encodedApiKey);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public EncodedApiKeyAuthentication()
        : base("encoded_api_key")
    {
    }

    /// <summary>Gets or sets the encoded key.</summary>
    public string? EncodedApiKey { get; set; }
}
