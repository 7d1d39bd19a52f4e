using System.Collections.Immutable;

namespace AzureOpenAI.Sdk.Emulator.Faults;

/// <summary>What goes wrong and when, on the emulator's clock.</summary>
internal sealed class FaultPlan(TimeProvider clock)
{
    private readonly long _start = clock.GetTimestamp();
    private ImmutableArray<PlannedFault> _faults = [];

    private long Now => clock.GetElapsedTime(_start).Ticks;

    internal PlannedFault Add(EmulatorFault fault)
    {
        var planned = new PlannedFault(fault.Validated(), Now, this);
        ImmutableInterlocked.Update(ref _faults, faults => faults.Add(planned));
        return planned;
    }

    internal void Remove(PlannedFault fault) => ImmutableInterlocked.Update(ref _faults, faults => faults.Remove(fault));

    /// <summary>Finds what goes wrong with a request; null when nothing does.</summary>
    internal EmulatorFault? Find(string? deployment)
    {
        if (_faults.IsEmpty)
            return null;

        var now = Now;
        foreach (var planned in _faults)
        {
            if (planned.Takes(deployment, now))
                return planned.Fault;
        }

        return null;
    }
}
