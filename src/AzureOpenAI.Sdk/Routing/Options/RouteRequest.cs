namespace AzureOpenAI.Sdk.Routing;

/// <summary>What a call asks of a deployment.</summary>
public sealed class RouteRequest
{
    /// <summary>Creates a request, as a dry run needs it.</summary>
    /// <param name="model">The logical model.</param>
    public RouteRequest(string model) => Model = Require.NotEmpty(model);

    /// <summary>Gets the logical model.</summary>
    public string Model { get; }

    /// <summary>Gets the input tokens, as estimated.</summary>
    public long InputTokens { get; init; }

    /// <summary>Gets the output tokens to reserve; null for what the model's calls commonly need.</summary>
    public long? OutputTokens { get; init; }

    /// <summary>Gets what the deployment must be able to do, and where it may be; null for no requirement.</summary>
    public RouteRequirements? Requirements { get; init; }

    /// <summary>Gets the key that leads to a prompt cache; null for none.</summary>
    public string? CacheKey { get; init; }
}
