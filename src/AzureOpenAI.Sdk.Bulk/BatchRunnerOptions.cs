using AzureOpenAI.Sdk.Bulk.Batches;
using AzureOpenAI.Sdk.Estimation;

namespace AzureOpenAI.Sdk.Bulk;

/// <summary>How many requests are done by the Batch API.</summary>
public sealed class BatchRunnerOptions
{
    // How long a file may be kept: the service's OpenAPI document, version 2.3.0.
    private static readonly TimeSpan s_shortestLife = TimeSpan.FromHours(1);
    private static readonly TimeSpan s_longestLife = TimeSpan.FromDays(30);

    /// <summary>Gets or sets the deployment for all requests, one for batches; null for each body's own <c>model</c>.</summary>
    public string? Deployment { get; set; }

    /// <summary>
    /// Gets or sets the deployment's quota of enqueued tokens: batches are sent in waves, so that what is in the queue never has more. Each
    /// request counts with the most input tokens that it can have by the <see cref="Estimator"/>.
    /// </summary>
    /// <value>The default is <see langword="null"/>: all batches are sent at once, and the service refuses those that are too many, which are sent later.</value>
    public long? EnqueuedTokens { get; set; }

    /// <summary>Gets or sets how many batches are under way at most. Each has up to three of the 500 files that a resource keeps.</summary>
    /// <value>The default is 50.</value>
    public int MaxBatches { get; set; } = 50;

    /// <summary>Gets or sets how often a request is put into a batch that fails for a reason that passes: the rate, a fault of the service, a batch that was not done in time.</summary>
    /// <value>The default is 3.</value>
    public int MaxTries { get; set; } = 3;

    /// <summary>Gets or sets how long to wait at most until a batch is looked at again. At first it is a second, and twice as long each time.</summary>
    /// <value>The default is one minute.</value>
    public TimeSpan MaxPollInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets or sets how long the service may be out of reach before the run ends with its failure. It can be gone on with.</summary>
    /// <value>The default is one hour.</value>
    public TimeSpan MaxOutage { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Gets or sets how long the service may refuse batches because the quota of enqueued tokens is used by others, before the run ends. It can be gone on with.</summary>
    /// <value>The default is one day.</value>
    public TimeSpan MaxQuotaWait { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Gets or sets whether the files of a batch are deleted with the service as soon as its results are in the journal.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool DeletesFiles { get; set; } = true;

    /// <summary>Gets or sets after what time the service deletes the files by itself, should nobody else do it; from an hour to 30 days, or null to say nothing of it, for a version of the service that can't. Azure keeps every file for at least 14 days.</summary>
    /// <value>The default is 14 days.</value>
    public TimeSpan? FileLifetime { get; set; } = TimeSpan.FromDays(14);

    /// <summary>Gets or sets whether results are on the disk, not in the system's memory alone, before they count as done.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool FlushToDisk { get; set; } = true;

    /// <summary>Gets or sets what counts tokens for the quota and prices the usage; null for no money in the progress, and the default estimator for the quota.</summary>
    public TokenEstimator? Estimator { get; set; }

    /// <summary>Gets or sets who is told how far it is, at most twice a second, and at the end.</summary>
    public IProgress<BulkProgress>? Progress { get; set; }

    /// <summary>Gets or sets the clock, for the waiting.</summary>
    /// <value>The default is the system's clock.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal PartLimits Limits { get; set; } = PartLimits.OfService;

    internal Random Random { get; set; } = new();

    internal BatchRunnerOptions Validated()
        => EnqueuedTokens < 1 ? throw Wrong(nameof(EnqueuedTokens), "must be at least 1, or null.")
            : MaxBatches is < 1 or > 500 ? throw Wrong(nameof(MaxBatches), "must be from 1 to 500.")
            : MaxTries is < 1 or > 200 ? throw Wrong(nameof(MaxTries), "must be from 1 to 200.")
            : MaxPollInterval < TimeSpan.FromSeconds(1) ? throw Wrong(nameof(MaxPollInterval), "must be at least a second.")
            : MaxOutage < TimeSpan.Zero ? throw Wrong(nameof(MaxOutage), "must not be below zero.")
            : MaxQuotaWait < TimeSpan.Zero ? throw Wrong(nameof(MaxQuotaWait), "must not be below zero.")
            : FileLifetime < s_shortestLife || FileLifetime > s_longestLife ? throw Wrong(nameof(FileLifetime), "must be from an hour to 30 days.")
            : this;

    private static ArgumentException Wrong(string option, string rule) => new($"{nameof(BatchRunnerOptions)}.{option} {rule}");
}
