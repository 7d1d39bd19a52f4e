using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Signs in with a token.</summary>
public sealed class AccessTokenAuthentication : DataSourceAuthentication
{
    /// <summary>Creates one.</summary>
    /// <param name="accessToken">The token.</param>
    public AccessTokenAuthentication(string accessToken)
        : this()
        => AccessToken = Require.NotEmpty(accessToken);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public AccessTokenAuthentication()
        : base("access_token")
    {
    }

    /// <summary>Gets or sets the token.</summary>
    public string? AccessToken { get; set; }
}
