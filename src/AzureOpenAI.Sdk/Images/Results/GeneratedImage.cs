using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Content;
using AzureOpenAI.Sdk.ContentSafety;

namespace AzureOpenAI.Sdk.Images;

/// <summary>An image: its bytes, or the address where they are.</summary>
public sealed class GeneratedImage : WireModel
{
    /// <summary>Gets or sets the address; null where the bytes came instead. It is good for an hour at least and needs no credential: send none there.</summary>
    public string? Url { get; set; }

    /// <summary>Gets or sets the bytes together with the form in which they travel; <see cref="Bytes"/> is what you want to read.</summary>
    [JsonPropertyName("b64_json")]
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public EncodedBytes? Encoded { get; set; }

    /// <summary>Gets or sets the bytes of the image's file; empty where an address came instead.</summary>
    /// <exception cref="InvalidOperationException">It is read, and what the service sent is not base64.</exception>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Bytes
    {
        get => Encoded?.Bytes ?? default;
        set => Encoded = new EncodedBytes(value);
    }

    /// <summary>Gets what the bytes are by their beginning: <c>image/png</c>, <c>image/jpeg</c>, <c>image/webp</c>, or null for none of these.</summary>
    [JsonIgnore]
    public string? MediaType => Encoded is { IsValid: true } encoded ? ImageHeader.Read(encoded.Bytes.Span)?.MediaType : null;

    /// <summary>Gets or sets the prompt as DALL-E 3 has written it anew; null when it was left alone.</summary>
    public string? RevisedPrompt { get; set; }

    /// <summary>Gets or sets what the content filters found in the image.</summary>
    public ContentFilterResults? ContentFilterResults { get; set; }

    /// <summary>Gets or sets what the content filters found in the prompt.</summary>
    public ContentFilterResults? PromptFilterResults { get; set; }

    /// <summary>Writes the image into a file. One that exists is replaced, once the new one is whole.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>A task that ends when the file is written.</returns>
    /// <exception cref="InvalidOperationException">There are no bytes: the image came as an address, or not as base64.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    public async Task SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        using ContentStream content = Open();
        await content.SaveToAsync(path, progress: null, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="SaveAsync"/>
    public void Save(string path)
    {
        using ContentStream content = Open();
        content.SaveTo(path);
    }

    /// <summary>Writes the image into a stream, which stays open.</summary>
    /// <param name="target">The stream.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="InvalidOperationException">There are no bytes: the image came as an address, or not as base64.</exception>
    public async Task CopyToAsync(Stream target, CancellationToken cancellationToken = default)
    {
        Require.NotNull(target);
        using ContentStream content = Open();
        await content.CopyToAsync(target, 81_920, cancellationToken).ConfigureAwait(false);
    }

    private ContentStream Open()
    {
        if (Encoded is null)
        {
            throw new InvalidOperationException(Url is null
                ? "The image has no bytes."
                : $"The image came as an address. Load it from {nameof(Url)} within the hour, without the service's credential, or ask for bytes: "
                    + $"{nameof(ImagesOptions)}.{nameof(ImagesOptions.ResponseFormat)} = {nameof(GeneratedImageDelivery)}.{nameof(GeneratedImageDelivery.Bytes)}.");
        }

        return new ContentStream(BinaryData.FromBytes(Bytes).ToStream());
    }
}
