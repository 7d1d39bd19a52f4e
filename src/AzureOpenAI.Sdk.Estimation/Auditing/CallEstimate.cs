using AzureOpenAI.Sdk.Diagnostics;

namespace AzureOpenAI.Sdk.Estimation.Auditing;

/// <summary>Estimates a client's call from its body.</summary>
internal static class CallEstimate
{
    /// <summary>Estimates a call, or says why it can't be.</summary>
    public static RequestEstimate? TryMake(TokenEstimator estimator, CallStart call, out string? reason)
    {
        reason = null;
        if (call.JsonBody.IsEmpty || !RequestEndpoint.TryParse(call.Path, out RequestKind kind))
        {
            reason = $"Requests for {call.Operation} can't be estimated from their body.";
            return null;
        }

        try
        {
            return estimator.EstimateJson(kind, call.JsonBody, call.Deployment);
        }
        catch (ArgumentException failure)
        {
            // Unknown models among them: the message says how to map a deployment.
            reason = failure.Message;
            return null;
        }
    }
}
