using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>An image.</summary>
public sealed class ChatImagePart : ChatContentPart
{
    /// <summary>Creates one.</summary>
    /// <param name="imageUrl">Where the image is.</param>
    public ChatImagePart(ChatImageUrl imageUrl)
        : this()
        => ImageUrl = Require.NotNull(imageUrl);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ChatImagePart()
        : base("image_url")
    {
    }

    /// <summary>Gets or sets where the image is, and how closely to look.</summary>
    public ChatImageUrl? ImageUrl { get; set; }
}
