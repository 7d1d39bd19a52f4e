using System.Globalization;
using System.Text;
using Azure;

namespace AzureOpenAI.Sdk.Errors;

/// <summary>What is known of a failure, gathered before the exception is made of it.</summary>
internal sealed class FailureDetails
{
    internal required FailureKind Kind { get; init; }

    /// <summary>What happened, as a sentence without secrets or contents.</summary>
    internal required string Summary { get; init; }

    /// <summary>What to do about it, as a sentence; null when there is nothing better than to try again.</summary>
    internal string? Remedy { get; init; }

    internal string? Code { get; init; }

    internal Response? Response { get; set; }

    /// <summary>The HTTP status, or the one that the error in a body stands for when the answer itself said success.</summary>
    internal int Status { get; init; }

    /// <summary>The key or token that the request carried, to be taken out of what the service wrote.</summary>
    internal string? Secret { get; set; }

    internal Exception? Cause { get; init; }

    internal ServiceError? Error { get; init; }

    internal TimeSpan? RetryAfter { get; set; }

    internal int Attempts { get; set; }

    internal bool MayHaveExecuted { get; set; }

    /// <summary>The deployments that were tried, when there were several to choose from.</summary>
    internal string? Tried { get; set; }

    internal RateLimitInfo? RateLimits => field ??= Response is null ? null : RateLimitInfo.Read(Response);

    /// <summary>Gets a word for the failure that is safe to count by: never one that the service made up.</summary>
    internal string Category => Kind == FailureKind.Refused ? Status.ToString(CultureInfo.InvariantCulture)
        : Error is not null ? "stream_error"
        : Code ?? Kind.ToString();

    /// <summary>Gets the code as the exception shows it.</summary>
    internal string? CleanCode => Code is null ? null : Redaction.Clean(Code, Secret);

    internal string Describe() => Redaction.Remove(Compose(), Secret);

    private string Compose()
    {
        var text = new StringBuilder(Summary);
        if (RetryAfter is { } wait)
        {
            text.Append(" Try again in ").Append(Seconds(wait)).Append('.');
        }

        if (Remedy is not null)
        {
            text.Append(' ').Append(Remedy);
        }

        if (MayHaveExecuted)
        {
            text.Append(" The service may have executed the request.");
        }

        AppendOrigin(text);
        return text.ToString();
    }

    internal static string Seconds(TimeSpan time)
        => time < TimeSpan.FromSeconds(1)
            ? FormattableString.Invariant($"{time.TotalMilliseconds:0.#} ms")
            : FormattableString.Invariant($"{time.TotalSeconds:0.###} s");

    private void AppendOrigin(StringBuilder text)
    {
        List<string> origin = [];
        if (RateLimits is { } limits)
        {
            AddIfKnown(origin, "request id ", limits.RequestId);
            AddIfKnown(origin, "region ", limits.Region);
        }

        if (Attempts > 1)
        {
            origin.Add(FormattableString.Invariant($"{Attempts} attempts"));
        }

        AddIfKnown(origin, "tried ", Tried);
        if (origin.Count > 0)
        {
            text.Append(" (").Append(string.Join(", ", origin)).Append(')');
        }
    }

    private static void AddIfKnown(List<string> list, string label, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            list.Add(label + value);
        }
    }
}
