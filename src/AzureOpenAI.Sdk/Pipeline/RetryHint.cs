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
    /// <summary>How much of an error's text is searched. Errors are short; what is longer is not the service's own.</summary>
    private const int SearchedBytes = 4_096;

    /// <param name="response">The answer, for its headers.</param>
    /// <param name="status">The status that the answer stands for.</param>
    /// <param name="body">The text of the error.</param>
    /// <param name="now">The time, for a hint that is a date.</param>
    internal static TimeSpan? Read(Response response, int status, ReadOnlySpan<byte> body, DateTimeOffset now)
        => HintText.ParseNumber(Header(response, "retry-after-ms"), 1)
            ?? HintText.ParseNumber(Header(response, "x-ms-retry-after-ms"), 1)
            ?? HintText.ParseNumber(Header(response, "retry-after"), 1_000)
            ?? HintText.ParseDate(Header(response, "retry-after"), now)
            ?? (status == 429 ? ReadReset(response) ?? ReadText(body) : null);

    private static string? Header(Response response, string name) => response.Headers.TryGetValue(name, out string? value) ? value : null;

    private static TimeSpan? ReadReset(Response response)
    {
        RateLimitInfo limits = RateLimitInfo.Read(response);
        TimeSpan? tokens = limits.RemainingTokens is null or 0 ? Positive(limits.ResetTokens) : null;
        TimeSpan? requests = limits.RemainingRequests is null or 0 ? Positive(limits.ResetRequests) : null;
        return tokens > requests || requests is null ? tokens : requests;
    }

    private static TimeSpan? Positive(TimeSpan? time) => time > TimeSpan.Zero ? time : null;

    private static TimeSpan? ReadText(ReadOnlySpan<byte> body)
        => FindInText(Encoding.UTF8.GetString(body.Slice(0, Math.Min(body.Length, SearchedBytes)).ToArray()));

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
