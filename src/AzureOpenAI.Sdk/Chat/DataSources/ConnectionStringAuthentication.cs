using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Signs in with a connection string.</summary>
public sealed class ConnectionStringAuthentication : DataSourceAuthentication
{
    /// <summary>Creates one.</summary>
    /// <param name="connectionString">The connection string.</param>
    public ConnectionStringAuthentication(string connectionString)
        : this()
        => ConnectionString = Require.NotEmpty(connectionString);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ConnectionStringAuthentication()
        : base("connection_string")
    {
    }

    /// <summary>Gets or sets the connection string.</summary>
    public string? ConnectionString { get; set; }
}
