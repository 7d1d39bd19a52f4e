namespace AzureOpenAI.Sdk.Simulation.Service;

/// <summary>Something that is wrong for a while, with a deployment or with all of a region.</summary>
internal sealed record Fault(string Target, FaultKind Kind, TimeSpan From, TimeSpan To)
{
    internal bool IsAt(long now) => now >= From.Ticks && now < To.Ticks;
}
