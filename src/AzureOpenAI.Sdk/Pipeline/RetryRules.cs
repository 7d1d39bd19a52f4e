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
        return HasAttemptsLeft(call) && MayTryAgain(call, failure, ref resent) ? WaitAfter(call, failure) : null;
    }

    /// <summary>Gets whether the call may be attempted once more, as far as their number goes.</summary>
    internal bool HasAttemptsLeft(Call call) => call.Attempts <= (call.Settings.MaxRetries ?? maxRetries);

    /// <summary>Gets whether a request that may have been executed is sent again.</summary>
    internal static bool MayRepeat(Call call, FailureDetails failure, ref int resent)
        // A whole answer of failure is not counted: it was refused, though late.
        => !failure.MayHaveExecuted || (failure.Kind == FailureKind.Refused ? Allowed(call) != Resend.Never : MayResend(call, ref resent));

    /// <summary>Returns how long to wait before the deployment is asked again, or null when that is too long.</summary>
    internal TimeSpan? WaitAfter(Call call, FailureDetails failure)
    {
        if (failure.RetryAfter > LongestWait)
        {
            return null;
        }

        TimeSpan wait = failure.RetryAfter ?? backoff.Next(call.Attempts);
        wait = wait < LongestWait ? wait : LongestWait;
        return wait >= call.Limits.Call - time.GetElapsedTime(call.Started) ? null : wait;
    }

    private static bool MayTryAgain(Call call, FailureDetails failure, ref int resent) => failure.Kind switch
    {
        FailureKind.Unreachable => failure.Code != "certificate",
        FailureKind.Refused => MayTryAgain(call, failure),
        // What is whole but wrong comes out the same the next time; what broke off need not.
        FailureKind.Malformed => failure.Code == Malformed.CutCode && MayResend(call, ref resent),
        FailureKind.Interrupted => MayResend(call, ref resent),
        FailureKind.TimedOut => failure.MayHaveExecuted && MayResend(call, ref resent),
        _ => false,
    };

    private static bool MayTryAgain(Call call, FailureDetails failure)
    {
        string? told = failure.Response!.Headers.TryGetValue("x-should-retry", out string? value) ? value.Trim() : null;
        if (string.Equals(told, "false", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // A refusal for the rate was not executed. The others may have been, so they need an operation that bears it.
        return failure.Status == 429
            ? !IsQuota(failure.Error?.Code) && !IsQuota(failure.Error?.Type)
            : Allowed(call) != Resend.Never
                && (failure.Status is 408 or 500 or 502 or 503 or 504 || string.Equals(told, "true", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Gets whether an error speaks of a quota that no waiting fills: the month's, or the account's.</summary>
    private static bool IsQuota(string? code)
        => string.Equals(code, "insufficient_quota", StringComparison.OrdinalIgnoreCase) || string.Equals(code, "quotaExceeded", StringComparison.OrdinalIgnoreCase);

    private static bool MayResend(Call call, ref int resent)
    {
        Resend allowed = Allowed(call);
        return allowed == Resend.Always || (allowed == Resend.Once && resent++ == 0);
    }

    private static Resend Allowed(Call call) => call.Settings.ResendWhenUnsure switch
    {
        true when call.Route.Operation.Resend == Resend.Never => Resend.Once,
        false => Resend.Never,
        _ => call.Route.Operation.Resend,
    };
}
