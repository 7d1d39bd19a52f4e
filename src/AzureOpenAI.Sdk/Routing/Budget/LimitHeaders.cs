using System.Globalization;
using Azure;

namespace AzureOpenAI.Sdk.Routing;

/// <summary>What an answer's headers say of the quota; -1, which some deployments send, means that it is not known.</summary>
internal readonly struct LimitHeaders
{
    internal long? LimitTokens { get; init; }

    internal long? RemainingTokens { get; init; }

    internal long? LimitRequests { get; init; }

    internal long? RemainingRequests { get; init; }

    internal double? Utilization { get; init; }

    internal static LimitHeaders Read(Response response, bool isProvisioned)
    {
        if (isProvisioned)
        {
            return new() { Utilization = Percent(response, "azure-openai-deployment-utilization") };
        }

        long? limitTokens = Count(response, "x-ratelimit-limit-tokens");
        long? limitRequests = Count(response, "x-ratelimit-limit-requests");
        return new()
        {
            LimitTokens = limitTokens > 0 ? limitTokens : null,
            LimitRequests = limitRequests > 0 ? limitRequests : null,
            RemainingTokens = Count(response, "x-ratelimit-remaining-tokens"),
            RemainingRequests = Count(response, "x-ratelimit-remaining-requests"),
        };
    }

    private static long? Count(Response response, string name)
        => response.Headers.TryGetValue(name, out string? text)
            && long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long count) && count >= 0 ? count : null;

    private static double? Percent(Response response, string name)
        => response.Headers.TryGetValue(name, out string? text)
            && double.TryParse(text.TrimEnd('%', ' '), NumberStyles.Float, CultureInfo.InvariantCulture, out double percent)
            && percent is >= 0 and < 10_000 ? percent / 100 : null;
}
