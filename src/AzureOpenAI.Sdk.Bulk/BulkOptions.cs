using AzureOpenAI.Sdk.Estimation;

namespace AzureOpenAI.Sdk.Bulk;

/// <summary>How many requests are sent.</summary>
public sealed class BulkOptions
{
    /// <summary>Gets or sets how many requests are under way at most. Fewer are, while the service refuses for the rate.</summary>
    /// <value>The default is 64.</value>
    public int MaxParallel { get; set; } = 64;

    /// <summary>Gets or sets how often a request is tried that fails for a reason that passes: the rate, an outage, a broken connection. The client's own retries are within each try.</summary>
    /// <value>The default is 8.</value>
    public int MaxTries { get; set; } = 8;

    /// <summary>Gets or sets how long to wait at most before a request is tried again, where the service names no time.</summary>
    /// <value>The default is one minute.</value>
    public TimeSpan MaxWait { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets or sets the deployment, or the logical model of a route, for all requests; null for each body's own <c>model</c>.</summary>
    public string? Deployment { get; set; }

    /// <summary>Gets or sets whether results are on the disk, not in the system's memory alone, before they count as done: then not even a power cut loses one.</summary>
    /// <value>The default is <see langword="true"/>. Results are written in groups, so that it costs little.</value>
    public bool FlushToDisk { get; set; } = true;

    /// <summary>Gets or sets what prices the usage; null for no money in the progress.</summary>
    public TokenEstimator? Estimator { get; set; }

    /// <summary>Gets or sets who is told how far it is, at most twice a second, and at the end.</summary>
    public IProgress<BulkProgress>? Progress { get; set; }

    internal BulkOptions Validated()
        => MaxParallel is < 1 or > 10_000 ? throw new ArgumentException($"{nameof(BulkOptions)}.{nameof(MaxParallel)} must be from 1 to 10,000.")
            : MaxTries < 1 ? throw new ArgumentException($"{nameof(BulkOptions)}.{nameof(MaxTries)} must be at least 1.")
            : MaxWait <= TimeSpan.Zero ? throw new ArgumentException($"{nameof(BulkOptions)}.{nameof(MaxWait)} must be longer than zero.")
            : this;
}
