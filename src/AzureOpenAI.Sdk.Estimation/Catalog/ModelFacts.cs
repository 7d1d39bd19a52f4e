namespace AzureOpenAI.Sdk.Estimation;

/// <summary>What is known of a model, as far as counting needs it.</summary>
public sealed class ModelFacts
{
    /// <summary>Gets the model's name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what it is for: <c>chat</c>, <c>reasoning</c>, <c>embedding</c>, <c>completion</c>, <c>chat-audio</c> or <c>router</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets the encoding that turns text into tokens.</summary>
    public required string Encoding { get; init; }

    /// <summary>Gets whether the encoding was taken from the model's family, because no statement about the model itself was found.</summary>
    public bool IsEncodingAssumed { get; init; }

    /// <summary>Gets how many tokens the model can take and make together; null where that is not known.</summary>
    public long? ContextWindow { get; init; }

    /// <summary>Gets how many tokens a prompt may have; null where that is not known.</summary>
    public long? MaxInputTokens { get; init; }

    /// <summary>Gets how many tokens a reply may have; null where that is not known.</summary>
    public long? MaxOutputTokens { get; init; }

    /// <summary>Gets how images are counted; null for a model that takes none, or whose rule is not known.</summary>
    public ImageRule? ImageRule { get; init; }

    /// <summary>Gets what the service puts around messages.</summary>
    internal MessageFrame Frame { get; init; } = MessageFrame.Of("standard");

    /// <summary>Gets the version that a dated name asks for, for its price.</summary>
    internal string? Version { get; init; }

    /// <summary>Returns the name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
