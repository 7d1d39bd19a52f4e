using Azure;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>Decides whether a failed attempt is followed by another one, and after what wait.</summary>
internal sealed class RetryRules(int maxRetries, Backoff backoff, TimeProvider time)
{
    /// <summary>Nobody waits longer than this inside a call; a longer hint goes to the caller.</summary>
    internal static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(120);

    /// <summary>Returns how long to wait before the next attempt, or null when there is none.</summary>
    /// <param name="call">The call, which counts its attempts.</param>
    /// <param name="failure">How the last attempt failed.</param>
    /// <param name="resent">How often the call was sent again although it may have been executed.</param>
    internal TimeSpan? NextWait(Call call, FailureDetails failure, ref int resent)
    {
        if (call.Attempts > (call.Settings.MaxRetries ?? maxRetries) || !MayTryAgain(call, failure, ref resent))
        {
            return null;
        }

        if (failure.RetryAfter > LongestWait)
        {
            return null;
        }

        TimeSpan wait = failure.RetryAfter ?? backoff.Next(call.Attempts);
        return wait >= call.Limits.Call - time.GetElapsedTime(call.Started) ? null : wait;
    }

    private static bool MayTryAgain(Call call, FailureDetails failure, ref int resent) => failure.Kind switch
    {
        FailureKind.Unreachable => failure.Code != "certificate",
        FailureKind.Refused => MayTryAgain(call.Route.Operation, failure),
        FailureKind.Interrupted or FailureKind.Malformed => MayResend(call, ref resent),
        FailureKind.TimedOut => failure.Code != TimeOut.CallCode && MayResend(call, ref resent),
        _ => false,
    };

    private static bool MayTryAgain(ServiceOperation operation, FailureDetails failure)
    {
        Response response = failure.Response!;
        string? told = response.Headers.TryGetValue("x-should-retry", out string? value) ? value.Trim() : null;
        if (string.Equals(told, "false", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // A refusal for the rate was not executed. The others may have been, so they need an operation that bears it.
        return response.Status == 429
            ? !IsQuota(failure.Code)
            : operation.Resend != Resend.Never
                && (response.Status is 408 or 500 or 502 or 503 or 504 || string.Equals(told, "true", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Gets whether an error speaks of a quota that no waiting fills: the month's, or the account's.</summary>
    private static bool IsQuota(string? code)
        => string.Equals(code, "insufficient_quota", StringComparison.OrdinalIgnoreCase) || string.Equals(code, "quotaExceeded", StringComparison.OrdinalIgnoreCase);

    private static bool MayResend(Call call, ref int resent)
    {
        Resend allowed = call.Settings.ResendWhenUnsure switch
        {
            true when call.Route.Operation.Resend == Resend.Never => Resend.Once,
            false => Resend.Never,
            _ => call.Route.Operation.Resend,
        };
        return allowed == Resend.Always || (allowed == Resend.Once && resent++ == 0);
    }
}
