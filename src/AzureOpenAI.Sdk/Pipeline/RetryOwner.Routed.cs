using Azure.Core;
using Azure.Core.Pipeline;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>The attempts of a call that may go to one of several deployments: each attempt has an address and a credential of its own.</summary>
internal sealed partial class RetryOwner
{
    private async ValueTask RunRoutedAsync(Call call, RoutedCall routed, HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline, bool async)
    {
        int resent = 0;
        bool mayHaveExecuted = false;
        FailureDetails? failure = null;
        try
        {
            while (true)
            {
                await routed.EnterAsync(failure, async).ConfigureAwait(false);
                call.Caller.ThrowIfCancellationRequested();
                Forget(message);
                routed.Aim(message);
                call.Attempts++;
                failure = await AttemptAsync(call, message, pipeline, async).ConfigureAwait(false);
                if (failure is null)
                {
                    routed.Succeeded(message.Response);
                    return;
                }

                failure.Secret = secret.SecretIn(message);
                failure.Attempts = call.Sends;
                // What follows depends on this attempt alone: one that never arrived is no second execution, whatever became of those before it.
                TimeSpan? wait = NextRouted(call, routed, message, failure, ref resent);
                failure.MayHaveExecuted = mayHaveExecuted |= failure.MayHaveExecuted;
                if (wait is null)
                {
                    throw Failure.ToException(failure);
                }

                await Wait.ForAsync(wait.Value, time, async, call.Caller).ConfigureAwait(false);
            }
        }
        finally
        {
            if (!call.IsHandedOver)
            {
                routed.Leave();
            }
        }
    }

    /// <summary>Says after what wait the next attempt follows, which in most cases is none at all; null when there is no next one.</summary>
    private TimeSpan? NextRouted(Call call, RoutedCall routed, HttpMessage message, FailureDetails failure, ref int resent)
    {
        if (routed.UntilKept(failure) is { } untilKept)
        {
            // It is no failure of the deployment, and none that the retries are for.
            return untilKept;
        }

        bool mayRepeat = RetryRules.MayRepeat(call, failure, ref resent);
        RouteStep step = routed.Failed(failure, mayRepeat);
        failure.Tried = routed.DescribeTried();
        if (step == RouteStep.Stop || !rules.HasAttemptsLeft(call) || message.Request.Content is CallBody { IsSpent: true })
        {
            return null;
        }

        RouterTelemetry.FailedOver(routed, failure.Category);
        Diagnostics.Telemetry.Retried(call.Route, failure);
        if (routed.HasOthers)
        {
            return TimeSpan.Zero;
        }

        // All have failed. One that is cooling is waited for in line; one that is not has the wait of a single deployment.
        routed.ForgetTried();
        return FailureSense.Effect(failure).Effect switch
        {
            HealthEffect.Throttled => TimeSpan.Zero,
            HealthEffect.Failed => rules.WaitAfter(call, failure),
            _ => null,
        };
    }
}
