namespace AzureOpenAI.Sdk.Simulation.Service;

/// <summary>What a caller of the service gets back.</summary>
internal readonly record struct SimulatedReply(int Status)
{
    /// <summary>The status of a connection that could not be made.</summary>
    internal const int NoConnection = -1;

    /// <summary>The status of a connection that broke off.</summary>
    internal const int Broken = -2;

    internal TimeSpan RetryAfter { get; init; }

    /// <summary>Gets which limit was reached; null for none.</summary>
    internal string? Exhausted { get; init; }

    internal long TokensLeft { get; init; }

    internal long RequestsLeft { get; init; }

    internal double Utilization { get; init; }
}
