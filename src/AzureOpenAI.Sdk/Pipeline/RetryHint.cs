using System.Text;
using Azure;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>Finds out how long the service asks to wait.</summary>
/// <remarks>
/// In this order: <c>retry-after-ms</c>, <c>x-ms-retry-after-ms</c>, <c>retry-after</c> (seconds, whole or decimal, or an HTTP date),
/// the reset time of a window that is exhausted, "retry after N seconds" in the error's text.
/// </remarks>
internal static class RetryHint
{
    /// <summary>How much of an error's text is searched: a hint stands at its end or not at all.</summary>
    private const int SearchedBytes = 4_096;

    internal static TimeSpan? Read(Response response, DateTimeOffset now)
        => HintText.ParseNumber(Header(response, "retry-after-ms"), 1)
            ?? HintText.ParseNumber(Header(response, "x-ms-retry-after-ms"), 1)
            ?? HintText.ParseNumber(Header(response, "retry-after"), 1_000)
            ?? HintText.ParseDate(Header(response, "retry-after"), now)
            ?? (response.Status == 429 ? ReadReset(response) ?? ReadText(response) : null);

    private static string? Header(Response response, string name) => response.Headers.TryGetValue(name, out string? value) ? value : null;

    private static TimeSpan? ReadReset(Response response)
    {
        RateLimitInfo limits = RateLimitInfo.Read(response);
        TimeSpan? tokens = limits.RemainingTokens is null or 0 ? Positive(limits.ResetTokens) : null;
        TimeSpan? requests = limits.RemainingRequests is null or 0 ? Positive(limits.ResetRequests) : null;
        return tokens > requests || requests is null ? tokens : requests;
    }

    private static TimeSpan? Positive(TimeSpan? time) => time > TimeSpan.Zero ? time : null;

    private static TimeSpan? ReadText(Response response)
    {
        if (response.ContentStream is not MemoryStream { Length: > 0 } body)
        {
            return null;
        }

        byte[] bytes = body.ToArray();
        return FindInText(Encoding.UTF8.GetString(bytes, 0, Math.Min(bytes.Length, SearchedBytes)));
    }

    internal static TimeSpan? FindInText(string text)
    {
        const string Phrase = "retry after ";
        int start = text.IndexOf(Phrase, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return null;
        }

        int end = start += Phrase.Length;
        while (end < text.Length && end - start < 20 && text[end] is (>= '0' and <= '9') or '.')
        {
            end++;
        }

        string unit = text.Substring(end, Math.Min(14, text.Length - end)).TrimStart();
        double milliseconds = unit.StartsWith("millisecond", StringComparison.OrdinalIgnoreCase) ? 1
            : unit.StartsWith("second", StringComparison.OrdinalIgnoreCase) ? 1_000
            : 0;
        return milliseconds == 0 ? null : HintText.ParseNumber(text.Substring(start, end - start).TrimEnd('.'), milliseconds);
    }
}
