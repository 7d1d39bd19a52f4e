namespace AzureOpenAI.Sdk.Emulator;

/// <summary>What a deployment has counted since the start.</summary>
/// <param name="Requests">How many requests came, those too that were refused or went wrong.</param>
/// <param name="Throttled">How many were refused with 429 because a limit was reached.</param>
/// <param name="Faulted">How many met with an <see cref="EmulatorFault"/>.</param>
public sealed record EmulatorTraffic(long Requests, long Throttled, long Faulted)
{
    /// <summary>Gets how much of it is in use now: of its units when it is provisioned, else of its tokens of the last minute.</summary>
    public double Utilization { get; init; }
}
