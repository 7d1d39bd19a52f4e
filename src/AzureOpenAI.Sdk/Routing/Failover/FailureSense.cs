using AzureOpenAI.Sdk.Errors;

namespace AzureOpenAI.Sdk.Routing;

/// <summary>Says what a failure means for the deployment, and what may follow it. It knows nothing of time or of what was tried.</summary>
internal static class FailureSense
{
    /// <summary>The code of a credential that gave no token.</summary>
    internal const string CredentialCode = "credential_failed";

    private static readonly TimeSpan QuotaPause = TimeSpan.FromMinutes(10);

    /// <summary>Says what a failure tells of the deployment's health.</summary>
    internal static (HealthEffect Effect, TimeSpan? Hint) Effect(FailureDetails failure) => failure.Kind switch
    {
        FailureKind.Refused => OfStatus(failure),
        FailureKind.Unreachable => failure.Code is "certificate" or CredentialCode ? (HealthEffect.Faulted, null) : (HealthEffect.Failed, null),
        FailureKind.Interrupted => (HealthEffect.Failed, null),
        // The limit of the whole call is the caller's affair, unless nothing at all had come.
        FailureKind.TimedOut => failure.Code == "timeout_call" ? (HealthEffect.None, null) : (HealthEffect.Failed, null),
        FailureKind.Malformed => (HealthEffect.Failed, null),
        _ => (HealthEffect.None, null),
    };

    /// <summary>Says what follows, if there are attempts left.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="mayRepeat">Whether the operation bears being executed twice, should it have been executed.</param>
    /// <param name="isProvisioned">Whether the deployment is provisioned.</param>
    internal static RouteStep Step(FailureDetails failure, bool mayRepeat, bool isProvisioned)
    {
        if (Failure.IsFilter(failure.Code))
        {
            return RouteStep.ContentFilterFallback;
        }

        if (failure.Code == "context_length_exceeded")
        {
            // Provisioned deployments take less than the same model takes elsewhere.
            return isProvisioned ? RouteStep.NextOrLonger : RouteStep.ContextLengthFallback;
        }

        if (ToldNotTo(failure))
        {
            return RouteStep.Stop;
        }

        if (failure.MayHaveExecuted && !mayRepeat)
        {
            return RouteStep.Stop;
        }

        return failure.Kind switch
        {
            FailureKind.Refused => failure.Status is 401 or 403 or 404 or 408 or 429 or 500 or 502 or 503 or 504 ? RouteStep.Next : RouteStep.Stop,
            FailureKind.Unreachable or FailureKind.Interrupted => RouteStep.Next,
            FailureKind.TimedOut => failure.Code == "timeout_call" ? RouteStep.Stop : RouteStep.Next,
            FailureKind.Malformed => failure.Code == Malformed.CutCode ? RouteStep.Next : RouteStep.Stop,
            _ => RouteStep.Stop,
        };
    }

    /// <summary>Gets whether an error speaks of a quota that no waiting fills: the month's, or the account's.</summary>
    internal static bool IsUsedUp(FailureDetails failure) => IsQuota(failure.Error?.Code) || IsQuota(failure.Error?.Type);

    private static (HealthEffect, TimeSpan?) OfStatus(FailureDetails failure) => failure.Status switch
    {
        429 => IsUsedUp(failure) ? (HealthEffect.Faulted, QuotaPause) : (HealthEffect.Throttled, failure.RetryAfter),
        401 or 403 or 404 => IsUsedUp(failure) ? (HealthEffect.Faulted, QuotaPause) : (HealthEffect.Faulted, null),
        408 or >= 500 => (HealthEffect.Failed, null),
        _ => (HealthEffect.None, null),
    };

    private static bool ToldNotTo(FailureDetails failure)
        => failure is { Kind: FailureKind.Refused, Response: { } response } && failure.Status is not (401 or 403 or 404 or 429)
            && response.Headers.TryGetValue("x-should-retry", out string? told) && told.Trim().Equals("false", StringComparison.OrdinalIgnoreCase);

    private static bool IsQuota(string? code)
        => string.Equals(code, "insufficient_quota", StringComparison.OrdinalIgnoreCase) || string.Equals(code, "quotaExceeded", StringComparison.OrdinalIgnoreCase);
}
