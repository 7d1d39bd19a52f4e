using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>By an embedding deployment anywhere.</summary>
public sealed class EndpointVectorization : DataSourceVectorization
{
    /// <summary>Creates one.</summary>
    /// <param name="endpoint">The address of the deployment's embeddings operation.</param>
    /// <param name="authentication">How Azure signs in there.</param>
    public EndpointVectorization(string endpoint, DataSourceAuthentication authentication)
        : this()
        => (Endpoint, Authentication) = (Require.NotEmpty(endpoint), Require.NotNull(authentication));

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public EndpointVectorization()
        : base("endpoint")
    {
    }

    /// <summary>Gets or sets the address of the deployment's embeddings operation.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Gets or sets how Azure signs in there.</summary>
    public DataSourceAuthentication? Authentication { get; set; }

    /// <summary>Gets or sets the length of the vectors.</summary>
    public int? Dimensions { get; set; }
}
