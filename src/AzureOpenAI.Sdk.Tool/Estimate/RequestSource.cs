using AzureOpenAI.Sdk.Estimation;

namespace AzureOpenAI.Sdk.Tool.Estimate;

/// <summary>What the command line says of the request.</summary>
internal sealed class RequestSource
{
    public string? File { get; init; }

    public string? Endpoint { get; init; }

    public IReadOnlyList<string> Images { get; init; } = [];

    public string? Detail { get; init; }

    public int? MaxOutput { get; init; }

    /// <summary>Gets the model that is asked for, which helps to tell requests of one shape apart.</summary>
    public string? Model { get; init; }

    public required TokenEstimator Estimator { get; init; }
}
