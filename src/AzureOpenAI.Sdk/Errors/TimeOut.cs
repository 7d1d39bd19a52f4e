using Azure;
using AzureOpenAI.Sdk.Pipeline;

namespace AzureOpenAI.Sdk.Errors;

/// <summary>Describes a time limit that passed: which one, how long it was, and which setting moves it.</summary>
internal static class TimeOut
{
    /// <summary>The code of a limit that passed before there was a token to send.</summary>
    private const string CredentialCode = "timeout_credential";

    /// <summary>Describes the limit that passed.</summary>
    /// <param name="timer">The attempt's timer, whose limit passed.</param>
    /// <param name="response">What had come of an answer.</param>
    /// <param name="cause">What the passing of the limit led to.</param>
    /// <param name="wasSent">Whether the request was on its way, or still waited for a token.</param>
    internal static FailureDetails Describe(AttemptTimer timer, Response? response, Exception cause, bool wasSent = true)
    {
        TimeLimit limit = timer.Passed.GetValueOrDefault();
        (string code, string what, string setting) = limit switch
        {
            TimeLimit.FirstByte => ("timeout_first_byte", "No byte of an answer came", nameof(CallSettings.FirstByteTimeout)),
            TimeLimit.Idle => ("timeout_idle", "The answer was silent", nameof(CallSettings.IdleTimeout)),
            TimeLimit.Progress => ("timeout_progress", "The stream brought nothing but comments", nameof(CallSettings.ProgressTimeout)),
            TimeLimit.Attempt => ("timeout_attempt", "The answer was not complete", nameof(CallSettings.AttemptTimeout)),
            _ => ("timeout_call", "The call was not done", nameof(CallSettings.Timeout)),
        };
        string summary = wasSent
            ? $"{what} in {FailureDetails.Seconds(timer.Allowed)}."
            : $"The credential gave no token in {FailureDetails.Seconds(timer.Allowed)}, so nothing was sent.";
        return new FailureDetails
        {
            Kind = FailureKind.TimedOut,
            Code = wasSent ? code : CredentialCode,
            Summary = summary,
            Remedy = wasSent
                ? $"If the model may need longer, raise {nameof(CallSettings)}.{setting}."
                : "Check that this machine reaches the identity's sign-in endpoint.",
            Response = response,
            Cause = new TimeoutException(summary, cause),
            MayHaveExecuted = wasSent,
        };
    }
}
