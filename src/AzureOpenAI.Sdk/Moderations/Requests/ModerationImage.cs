using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Moderations;

/// <summary>An image to look at.</summary>
public sealed class ModerationImage : ModerationInputPart
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ModerationImage()
        : base("image_url")
    {
    }

    /// <summary>Gets or sets where the image is.</summary>
    public ModerationImageUrl? ImageUrl { get; set; }

    /// <summary>Makes the image of an address.</summary>
    /// <param name="url">The address, which the service fetches, or a <c>data:</c> URL.</param>
    /// <returns>The image.</returns>
    /// <exception cref="ArgumentException">The address is empty.</exception>
    public static ModerationImage FromUrl(string url) => new() { ImageUrl = new ModerationImageUrl { Url = Require.NotEmpty(url) } };

    /// <summary>Makes an image of its bytes, which go into the request.</summary>
    /// <param name="bytes">The bytes of a file.</param>
    /// <param name="mediaType">What it is, such as <c>image/png</c>.</param>
    /// <returns>The image.</returns>
    /// <exception cref="ArgumentException">There are no bytes, or the type is empty.</exception>
    public static ModerationImage FromBytes(BinaryData bytes, string mediaType)
        => Require.NotNull(bytes).ToMemory() is { IsEmpty: false } file
            ? FromUrl($"data:{Require.NotEmpty(mediaType)};base64,{Convert.ToBase64String(file.ToArray())}")
            : throw new ArgumentException("The image has no bytes.", nameof(bytes));
}
