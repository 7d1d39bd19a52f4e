namespace AzureOpenAI.Sdk.Simulation.Service;

/// <summary>What a limit says to a call: let in, or not because of what, and for how long.</summary>
internal readonly record struct Verdict(string? Exhausted, TimeSpan RetryAfter)
{
    internal bool IsAdmitted => Exhausted is null;
}
