using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Limits;

/// <summary>What a deployment admits, by the rules of its kind. Not for two threads at once.</summary>
internal abstract class Meter
{
    /// <summary>Admits a request and takes its tokens, or says how long to wait; what is refused costs nothing.</summary>
    internal abstract RateDecision Take(long now, long input, long? mostOutput);

    /// <summary>Corrects what was taken for an answer to what it used.</summary>
    internal abstract void Correct(long now, long takenInput, long? takenOutput, long input, long output);

    /// <summary>Writes what the service puts on each answer.</summary>
    internal abstract void WriteHeaders(IHeaderDictionary headers, RateDecision decision);

    internal abstract double Utilization(long now);
}
