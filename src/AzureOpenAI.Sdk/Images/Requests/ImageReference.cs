using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Images;

/// <summary>Where the service finds an image: at an address, or among the resource's files. Exactly one of both is set.</summary>
public sealed class ImageReference : WireModel
{
    /// <summary>Creates a reference, to be filled.</summary>
    [JsonConstructor]
    public ImageReference()
    {
    }

    /// <summary>Gets or sets an address that the service can reach, or a <c>data:</c> URL; at most 20,971,520 characters.</summary>
    public string? ImageUrl { get; set; }

    /// <summary>Gets or sets the id of an uploaded file.</summary>
    public string? FileId { get; set; }

    /// <summary>Refers to an address.</summary>
    /// <param name="url">An <c>https:</c> address that the service can reach, or a <c>data:</c> URL.</param>
    /// <returns>The reference.</returns>
    /// <exception cref="ArgumentException">The address is empty.</exception>
    public static ImageReference FromUrl(string url) => new() { ImageUrl = Require.NotEmpty(url) };

    /// <summary>Refers to an uploaded file.</summary>
    /// <param name="fileId">The file's id.</param>
    /// <returns>The reference.</returns>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static ImageReference FromFile(string fileId) => new() { FileId = Require.NotEmpty(fileId) };
}
