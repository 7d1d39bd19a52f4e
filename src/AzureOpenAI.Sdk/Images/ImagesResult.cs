using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Diagnostics;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Images;

/// <summary>The images that were made, in their order, and how.</summary>
public sealed class ImagesResult : WireModel, IUsageReport
{
    /// <summary>Gets or sets when they were made, in seconds since 1970.</summary>
    public long? Created { get; set; }

    /// <summary>Gets <see cref="Created"/> as a time; null when there is none.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedAt => UnixTime.ToTime(Created);

    /// <summary>Gets or sets the images.</summary>
    public IReadOnlyList<GeneratedImage> Data { get; set => field = value ?? []; } = [];

    /// <summary>Gets the first image; null when there is none.</summary>
    [JsonIgnore]
    public GeneratedImage? Image => Data.Count > 0 ? Data[0] : null;

    /// <summary>Gets or sets what stands behind the subject; null with DALL-E, as are the following.</summary>
    public GeneratedImageBackground? Background { get; set; }

    /// <summary>Gets or sets the file format.</summary>
    public GeneratedImageFormat? OutputFormat { get; set; }

    /// <summary>Gets or sets how carefully they were made.</summary>
    public GeneratedImageQuality? Quality { get; set; }

    /// <summary>Gets or sets how large they are.</summary>
    public GeneratedImageSize? Size { get; set; }

    /// <summary>Gets or sets what they cost.</summary>
    public ImagesUsage? Usage { get; set; }

    string? IUsageReport.ModelName => null;

    long? IUsageReport.InputTokenCount => Usage?.InputTokens;

    long? IUsageReport.OutputTokenCount => Usage?.OutputTokens;
}
