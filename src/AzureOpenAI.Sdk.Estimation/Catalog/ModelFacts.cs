using AzureOpenAI.Sdk.Estimation.Images;

namespace AzureOpenAI.Sdk.Estimation.Catalog;

/// <summary>What is known of a model: how its text and images are counted, and how much it takes.</summary>
public sealed class ModelFacts
{
    internal ModelFacts(string name, RequestKind kind, string encoding)
    {
        Name = name;
        Kind = kind;
        Encoding = encoding;
    }

    /// <summary>Gets the model's name, without a version, such as <c>gpt-4o</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the version that the name asked for; null when it named none.</summary>
    public string? Version { get; private set; }

    /// <summary>Gets what the model is asked for.</summary>
    public RequestKind Kind { get; }

    /// <summary>Gets the encoding that its text is counted in, such as <c>o200k_base</c>.</summary>
    public string Encoding { get; }

    /// <summary>Gets whether no source tells the encoding, so that the newest one is assumed.</summary>
    public bool IsEncodingAssumed { get; init; }

    /// <summary>Gets whether the model reasons before it replies: its reasoning is billed as output.</summary>
    public bool IsReasoning { get; init; }

    /// <summary>Gets whether the name asked for a fine-tuned model.</summary>
    public bool IsFineTuned { get; private set; }

    /// <summary>Gets how many tokens a request and its reply may have together; null when it is not known.</summary>
    public int? ContextWindow { get; init; }

    /// <summary>Gets how many tokens a request may have, where that is limited by itself; null when it is not, or not known.</summary>
    public int? MaxInputTokens { get; init; }

    /// <summary>Gets how many tokens one reply may have, with its reasoning; null when it is not known.</summary>
    public int? MaxOutputTokens { get; init; }

    /// <summary>Gets how images are counted; null when the model takes none, or the rule is not known.</summary>
    public ImageRule? ImageRule { get; init; }

    /// <summary>Gets the day of the facts, as <c>yyyy-MM-dd</c>.</summary>
    public string AsOf { get; init; } = "";

    /// <summary>Gets where the facts are from, in the short names that the model table explains.</summary>
    public string Source { get; init; } = "";

    internal ChatFrame Frame { get; set; } = new();

    /// <summary>Returns the model's name and version.</summary>
    /// <returns>Such as <c>gpt-4o 2024-11-20</c>.</returns>
    public override string ToString() => Version is null ? Name : $"{Name} {Version}";

    internal ModelFacts WithVersion(string? version)
    {
        var copy = (ModelFacts)MemberwiseClone();
        copy.Version = version;
        return copy;
    }

    /// <summary>Gets whether the model answers requests of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Whether it does.</returns>
    public bool Serves(RequestKind kind)
        => Kind == kind || (Kind == RequestKind.Chat && kind is RequestKind.Completions or RequestKind.Responses);

    internal ModelFacts ForResponses()
    {
        var copy = (ModelFacts)MemberwiseClone();
        copy.Frame = Frame.Responses ?? Frame;
        return copy;
    }

    internal ModelFacts AsTuned()
    {
        var copy = (ModelFacts)MemberwiseClone();
        copy.IsFineTuned = true;
        return copy;
    }
}
