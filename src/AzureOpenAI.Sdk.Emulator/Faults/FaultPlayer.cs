using System.Globalization;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Limits;

namespace AzureOpenAI.Sdk.Emulator.Faults;

/// <summary>Lets go wrong what is planned.</summary>
internal static class FaultPlayer
{
    /// <exception cref="Refusal">The fault is a refusal.</exception>
    /// <exception cref="OperationCanceledException">The connection was cut.</exception>
    internal static async Task PlayAsync(Call call, string? deployment)
    {
        if (call.State.Faults.Find(deployment) is not { } fault)
            return;

        if (deployment is not null)
            call.State.Limits.CountFault(deployment);
        switch (fault.Kind)
        {
            case EmulatorFaultKind.Refuse:
                throw Refuse(call, fault);
            case EmulatorFaultKind.Hang:
                await Task.Delay(Timeout.InfiniteTimeSpan, call.Aborted).ConfigureAwait(false);
                break;
            case EmulatorFaultKind.Reset:
                BrokenAnswer.Cut(call.Context);
                break;
            case EmulatorFaultKind.Delay:
                await Task.Delay(fault.Delay, call.State.Clock, call.Aborted).ConfigureAwait(false);
                break;
            default:
                call.Context.Features.Set(new BrokenAnswer(fault.Events));
                break;
        }
    }

    private static Refusal Refuse(Call call, EmulatorFault fault)
    {
        if (fault.RetryAfter is { } hint)
            RateLimits.WriteHint(call.Context.Response.Headers, hint);
        return Refusal.Gateway(fault.Status, fault.Status.ToString(CultureInfo.InvariantCulture), "The emulator was told to answer so.");
    }
}
