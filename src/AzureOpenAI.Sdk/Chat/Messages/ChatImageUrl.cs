using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Content;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Where an image is, and how closely to look at it.</summary>
public sealed class ChatImageUrl : WireModel
{
    /// <summary>Creates an address.</summary>
    /// <param name="url">An <c>https:</c> address that the service can reach, or a <c>data:</c> URL.</param>
    /// <exception cref="ArgumentException">The address is empty.</exception>
    public ChatImageUrl(string url) => Url = Require.NotEmpty(url);

    internal ChatImageUrl(InlineText image) => Inline = image;

    /// <summary>Creates an address, to be filled.</summary>
    [JsonConstructor]
    public ChatImageUrl()
    {
    }

    /// <summary>Gets or sets the address. Of an image that was given as bytes, it is made when it is first asked for.</summary>
    public string? Url
    {
        get => Inline?.Text;
        set => Inline = value is null ? null : new InlineText(value);
    }

    /// <summary>Gets or sets how closely the model looks; null lets the service decide.</summary>
    public ChatImageDetail? Detail { get; set; }

    /// <summary>Gets or sets what is written.</summary>
    internal InlineText? Inline { get; set; }
}
