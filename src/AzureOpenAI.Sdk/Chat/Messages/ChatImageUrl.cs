using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Where an image is, and how closely to look at it.</summary>
public sealed class ChatImageUrl : WireModel
{
    /// <summary>Creates an address.</summary>
    /// <param name="url">An <c>https:</c> address that the service can reach, or a <c>data:</c> URL.</param>
    /// <exception cref="ArgumentException">The address is empty.</exception>
    public ChatImageUrl(string url) => Url = Require.NotEmpty(url);

    /// <summary>Creates an address, to be filled.</summary>
    [JsonConstructor]
    public ChatImageUrl()
    {
    }

    /// <summary>Gets or sets the address.</summary>
    public string? Url { get; set; }

    /// <summary>Gets or sets how closely the model looks; null lets the service decide.</summary>
    public ChatImageDetail? Detail { get; set; }
}
