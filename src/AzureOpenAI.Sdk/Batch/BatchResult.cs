using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Batch;

/// <summary>A batch, as it is now.</summary>
public sealed class BatchResult : WireModel, IKept
{
    /// <summary>Gets or sets its id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind, <c>batch</c>.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets which call its requests make.</summary>
    public BatchEndpoint? Endpoint { get; set; }

    /// <summary>Gets or sets the model that answers.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets what is wrong with the input; null when nothing is.</summary>
    public BatchErrors? Errors { get; set; }

    /// <summary>Gets or sets the file of requests.</summary>
    public string? InputFileId { get; set; }

    /// <summary>Gets or sets the blob of requests; of Azure alone.</summary>
    public string? InputBlob { get; set; }

    /// <summary>Gets or sets within which time it is to be done.</summary>
    public string? CompletionWindow { get; set; }

    /// <summary>Gets or sets how far it is.</summary>
    public BatchStatus? Status { get; set; }

    /// <summary>Gets or sets the file of answers.</summary>
    public string? OutputFileId { get; set; }

    /// <summary>Gets or sets the file of requests that failed.</summary>
    public string? ErrorFileId { get; set; }

    /// <summary>Gets or sets the blob of answers; of Azure alone.</summary>
    public string? OutputBlob { get; set; }

    /// <summary>Gets or sets the blob of requests that failed; of Azure alone.</summary>
    public string? ErrorBlob { get; set; }

    /// <summary>Gets or sets where the blobs are; of Azure alone.</summary>
    public BatchOutputFolder? OutputFolder { get; set; }

    /// <summary>Gets or sets when it was made, in seconds since 1970; null before.</summary>
    public long? CreatedAt { get; set; }

    /// <summary>Gets or sets when it began to run, in seconds since 1970; null before.</summary>
    public long? InProgressAt { get; set; }

    /// <summary>Gets or sets when it must be done, in seconds since 1970; null before.</summary>
    public long? ExpiresAt { get; set; }

    /// <summary>Gets or sets when its results began to be written, in seconds since 1970; null before.</summary>
    public long? FinalizingAt { get; set; }

    /// <summary>Gets or sets when it was done, in seconds since 1970; null before.</summary>
    public long? CompletedAt { get; set; }

    /// <summary>Gets or sets when its input was refused, in seconds since 1970; null before.</summary>
    public long? FailedAt { get; set; }

    /// <summary>Gets or sets when its time was over, in seconds since 1970; null before.</summary>
    public long? ExpiredAt { get; set; }

    /// <summary>Gets or sets when it began to be cancelled, in seconds since 1970; null before.</summary>
    public long? CancellingAt { get; set; }

    /// <summary>Gets or sets when it was cancelled, in seconds since 1970; null before.</summary>
    public long? CancelledAt { get; set; }

    /// <summary>Gets or sets how many requests there are.</summary>
    public BatchRequestCounts? RequestCounts { get; set; }

    /// <summary>Gets or sets what it cost so far.</summary>
    public BatchUsage? Usage { get; set; }

    /// <summary>Gets or sets labels of your own.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; set; }

    /// <summary>Gets <see cref="CreatedAt"/> as a time; null when there is none.</summary>
    [JsonIgnore]
    public DateTimeOffset? Created => UnixTime.ToTime(CreatedAt);

    /// <summary>Gets <see cref="ExpiresAt"/> as a time; null when there is none.</summary>
    [JsonIgnore]
    public DateTimeOffset? Expires => UnixTime.ToTime(ExpiresAt);

    IEnumerable<string?> IKept.KeptIds => [Id, InputFileId, OutputFileId, ErrorFileId];
}
