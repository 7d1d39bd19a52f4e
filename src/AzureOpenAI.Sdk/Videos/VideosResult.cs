using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Videos;

/// <summary>A video: what it was asked for, how far it is, and until when it can be downloaded.</summary>
public sealed class VideosResult : WireModel, IKept
{
    /// <summary>Gets or sets its id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind, as the service writes it.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets the model that makes it.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets how far it is.</summary>
    public VideoStatus? Status { get; set; }

    /// <summary>Gets or sets how much is done, in percent.</summary>
    public int? Progress { get; set; }

    /// <summary>Gets or sets when it was asked for, in seconds since 1970.</summary>
    public long? CreatedAt { get; set; }

    /// <summary>Gets or sets when it was done, in seconds since 1970; null until then.</summary>
    public long? CompletedAt { get; set; }

    /// <summary>Gets or sets until when it can be downloaded, in seconds since 1970.</summary>
    public long? ExpiresAt { get; set; }

    /// <summary>Gets or sets what it was asked to show.</summary>
    public string? Prompt { get; set; }

    /// <summary>Gets or sets how wide and high it is.</summary>
    public VideoSize? Size { get; set; }

    /// <summary>Gets or sets how long it is.</summary>
    public VideoSeconds? Seconds { get; set; }

    /// <summary>Gets or sets the video that it was made from; null when it was made from a prompt.</summary>
    public string? RemixedFromVideoId { get; set; }

    /// <summary>Gets or sets why it failed; null when it did not.</summary>
    public ServiceError? Error { get; set; }

    /// <summary>Gets when it was asked for; null when that is missing.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedAtTime => UnixTime.ToTime(CreatedAt);

    /// <summary>Gets until when it can be downloaded; null when that is not known.</summary>
    [JsonIgnore]
    public DateTimeOffset? ExpiresAtTime => UnixTime.ToTime(ExpiresAt);

    /// <summary>Gets whether it is there, or could not be made.</summary>
    [JsonIgnore]
    public bool HasEnded => Status is { } status && (status == VideoStatus.Completed || IsFailed(status));

    IEnumerable<string?> IKept.KeptIds => [Id];

    /// <summary>Says whether a status stands for an end without success. The document has no cancellation; other jobs of Azure spell it in both ways.</summary>
    internal static bool IsFailed(VideoStatus status) => status == VideoStatus.Failed || status.ToString() is "cancelled" or "canceled" or "expired";
}
