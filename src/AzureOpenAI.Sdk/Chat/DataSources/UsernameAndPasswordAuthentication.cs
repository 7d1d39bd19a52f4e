using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Signs in to MongoDB Atlas with a name and a password.</summary>
public sealed class UsernameAndPasswordAuthentication : DataSourceAuthentication
{
    /// <summary>Creates one.</summary>
    /// <param name="username">The name.</param>
    /// <param name="password">The password.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public UsernameAndPasswordAuthentication(string username, string password)
        : this()
        => (Username, Password) = (Require.NotEmpty(username), Require.NotEmpty(password));

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public UsernameAndPasswordAuthentication()
        : base("username_and_password")
    {
    }

    /// <summary>Gets or sets the name.</summary>
    public string? Username { get; set; }

    /// <summary>Gets or sets the password.</summary>
    public string? Password { get; set; }
}
