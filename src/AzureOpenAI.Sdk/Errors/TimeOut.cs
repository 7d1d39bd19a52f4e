using Azure;
using AzureOpenAI.Sdk.Pipeline;

namespace AzureOpenAI.Sdk.Errors;

/// <summary>Describes a time limit that passed: which one, how long it was, and which setting moves it.</summary>
internal static class TimeOut
{
    /// <summary>The code of the limit that no further attempt can mend.</summary>
    internal const string CallCode = "timeout_call";

    internal static FailureDetails Describe(AttemptTimer timer, Response? response, Exception cause)
    {
        TimeLimit limit = timer.Passed.GetValueOrDefault();
        (string code, string what, string setting) = limit switch
        {
            TimeLimit.FirstByte => ("timeout_first_byte", "No byte of an answer came", nameof(CallSettings.FirstByteTimeout)),
            TimeLimit.Idle => ("timeout_idle", "The answer was silent", nameof(CallSettings.IdleTimeout)),
            TimeLimit.Progress => ("timeout_progress", "The stream brought nothing but comments", nameof(CallSettings.ProgressTimeout)),
            TimeLimit.Attempt => ("timeout_attempt", "The answer was not complete", nameof(CallSettings.AttemptTimeout)),
            _ => (CallCode, "The call was not done", nameof(CallSettings.Timeout)),
        };
        string summary = $"{what} in {FailureDetails.Seconds(timer.Allowed)}.";
        return new FailureDetails
        {
            Kind = FailureKind.TimedOut,
            Code = code,
            Summary = summary,
            Remedy = $"If the model may need longer, raise {nameof(CallSettings)}.{setting}.",
            Response = response,
            Cause = new TimeoutException(summary, cause),
            MayHaveExecuted = true,
        };
    }
}
