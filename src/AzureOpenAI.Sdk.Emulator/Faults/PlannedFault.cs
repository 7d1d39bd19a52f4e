namespace AzureOpenAI.Sdk.Emulator.Faults;

/// <summary>A fault and when it is, until it is taken away.</summary>
/// <param name="fault">The fault.</param>
/// <param name="start">From when on its times are counted, in ticks of the plan.</param>
/// <param name="plan">What it is part of.</param>
internal sealed class PlannedFault(EmulatorFault fault, long start, FaultPlan plan) : IDisposable
{
    private int _left = fault.Requests ?? int.MaxValue;

    internal EmulatorFault Fault => fault;

    /// <summary>Takes a request, if the fault is about it.</summary>
    internal bool Takes(string? deployment, long now)
    {
        var age = now - start - fault.From.Ticks;
        return age >= 0
            && (fault.Duration == Timeout.InfiniteTimeSpan || age < fault.Duration.Ticks)
            && (fault.Deployment is null || string.Equals(fault.Deployment, deployment, StringComparison.OrdinalIgnoreCase))
            && (fault.Requests is null || Interlocked.Decrement(ref _left) >= 0);
    }

    /// <summary>Takes the fault away.</summary>
    public void Dispose() => plan.Remove(this);
}
