using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Images;

/// <summary>An image while it is made: unfinished, or finished at last.</summary>
public sealed class ImagesUpdate : WireModel
{
    /// <summary>Gets or sets the kind of event, for example <c>image_generation.partial_image</c> or <c>image_edit.completed</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets whether it is an unfinished image, to be shown until the next one comes.</summary>
    [JsonIgnore]
    public bool IsPartial => Type?.EndsWith(".partial_image", StringComparison.Ordinal) == true;

    /// <summary>Gets whether it is a finished image.</summary>
    [JsonIgnore]
    public bool IsFinal => Type?.EndsWith(".completed", StringComparison.Ordinal) == true;

    /// <summary>Gets or sets the bytes together with the form in which they travel; <see cref="Bytes"/> is what you want to read.</summary>
    [JsonPropertyName("b64_json")]
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public EncodedBytes? Encoded { get; set; }

    /// <summary>Gets or sets the bytes of the image's file; empty when the event has none.</summary>
    /// <exception cref="InvalidOperationException">It is read, and what the service sent is not base64.</exception>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Bytes
    {
        get => Encoded?.Bytes ?? default;
        set => Encoded = new EncodedBytes(value);
    }

    /// <summary>Gets or sets which of the unfinished images it is, from 0.</summary>
    public int? PartialImageIndex { get; set; }

    /// <summary>Gets or sets when it was made, in seconds since 1970.</summary>
    [JsonPropertyName("created_at")]
    public long? Created { get; set; }

    /// <summary>Gets <see cref="Created"/> as a time; null when there is none.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedAt => UnixTime.ToTime(Created);

    /// <summary>Gets or sets what stands behind the subject.</summary>
    public GeneratedImageBackground? Background { get; set; }

    /// <summary>Gets or sets the file format.</summary>
    public GeneratedImageFormat? OutputFormat { get; set; }

    /// <summary>Gets or sets how carefully it is made.</summary>
    public GeneratedImageQuality? Quality { get; set; }

    /// <summary>Gets or sets how large it is.</summary>
    public GeneratedImageSize? Size { get; set; }

    /// <summary>Gets or sets what the image cost; null until it is finished.</summary>
    public ImagesUsage? Usage { get; set; }
}
