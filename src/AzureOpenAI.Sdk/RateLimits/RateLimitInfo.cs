using System.Globalization;
using Azure;

namespace AzureOpenAI.Sdk;

/// <summary>
/// What the headers of an answer say about limits, and who answered. Read it with <c>response.GetRateLimits()</c> from any
/// <see cref="Response"/>. What the service did not send, or sent as "unknown" (-1), is <see langword="null"/>.
/// </summary>
/// <remarks>Azure often sends only what remains, without the limits and without the reset times.</remarks>
public sealed class RateLimitInfo
{
    /// <summary>Gets how many requests the window allows.</summary>
    public long? LimitRequests { get; init; }

    /// <summary>Gets how many requests are left in the window.</summary>
    public long? RemainingRequests { get; init; }

    /// <summary>Gets after what time the window of requests is full again.</summary>
    public TimeSpan? ResetRequests { get; init; }

    /// <summary>Gets how many tokens the window allows.</summary>
    public long? LimitTokens { get; init; }

    /// <summary>Gets how many tokens are left in the window.</summary>
    public long? RemainingTokens { get; init; }

    /// <summary>Gets after what time the window of tokens is full again.</summary>
    public TimeSpan? ResetTokens { get; init; }

    /// <summary>Gets how much of a provisioned deployment was in use, from 0 to 1 and a little above.</summary>
    public double? Utilization { get; init; }

    /// <summary>Gets how many reading requests the control plane still takes from the identity for the subscription; of the control plane alone.</summary>
    public long? RemainingReads { get; init; }

    /// <summary>Gets how many writing requests the control plane still takes from the identity for the subscription; of the control plane alone.</summary>
    public long? RemainingWrites { get; init; }

    /// <summary>Gets how many deletions the control plane still takes from the identity for the subscription; of the control plane alone.</summary>
    public long? RemainingDeletes { get; init; }

    /// <summary>Gets the id under which the service can find the request.</summary>
    public string? RequestId { get; init; }

    /// <summary>Gets the region that answered, for example <c>East US 2</c>.</summary>
    public string? Region { get; init; }

    /// <summary>Gets the deployment that answered.</summary>
    public string? Deployment { get; init; }

    /// <summary>Reads the headers of a response.</summary>
    internal static RateLimitInfo Read(Response response) => new()
    {
        LimitRequests = Count(response, "x-ratelimit-limit-requests"),
        RemainingRequests = Count(response, "x-ratelimit-remaining-requests"),
        ResetRequests = Reset(response, "requests"),
        LimitTokens = Count(response, "x-ratelimit-limit-tokens"),
        RemainingTokens = Count(response, "x-ratelimit-remaining-tokens"),
        ResetTokens = Reset(response, "tokens"),
        Utilization = Percent(response, "azure-openai-deployment-utilization"),
        RemainingReads = Count(response, "x-ms-ratelimit-remaining-subscription-reads"),
        RemainingWrites = Count(response, "x-ms-ratelimit-remaining-subscription-writes"),
        RemainingDeletes = Count(response, "x-ms-ratelimit-remaining-subscription-deletes"),
        RequestId = Text(response, "apim-request-id") ?? Text(response, "x-request-id") ?? Text(response, "x-ms-request-id"),
        Region = Text(response, "x-ms-region"),
        Deployment = Text(response, "x-ms-deployment-name"),
    };

    private static string? Text(Response response, string name)
        => response.Headers.TryGetValue(name, out string? value) && !string.IsNullOrWhiteSpace(value) ? value : null;

    private static long? Count(Response response, string name)
        => long.TryParse(Text(response, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out long count) && count >= 0 ? count : null;

    private static TimeSpan? Reset(Response response, string what)
        => HintText.ParseDuration(Text(response, "x-ratelimit-reset-" + what) ?? Text(response, "x-rate-limit-reset-" + what));

    private static double? Percent(Response response, string name)
        => double.TryParse(Text(response, name)?.TrimEnd('%', ' '), NumberStyles.Float, CultureInfo.InvariantCulture, out double percent)
            && percent is >= 0 and < 10_000 ? percent / 100 : null;
}
