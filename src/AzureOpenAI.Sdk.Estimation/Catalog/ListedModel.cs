namespace AzureOpenAI.Sdk.Estimation.Catalog;

/// <summary>One row of a model table, for listing.</summary>
public sealed class ListedModel
{
    private static readonly RequestKind[] s_kinds = [RequestKind.Chat, RequestKind.Responses, RequestKind.Completions, RequestKind.Embeddings];

    internal ListedModel(ModelFacts facts, IReadOnlyList<string> aliases, IReadOnlyList<string> versions)
        => (Facts, Aliases, Versions) = (facts, aliases, versions);

    /// <summary>Gets the model's name, without a version.</summary>
    public string Name => Facts.Name;

    /// <summary>Gets its other names.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>Gets the versions that the row is for, in the table's order; empty for all.</summary>
    public IReadOnlyList<string> Versions { get; }

    /// <summary>Gets the kinds of requests that it answers.</summary>
    public IReadOnlyList<RequestKind> Kinds => [.. s_kinds.Where(Facts.Serves)];

    /// <summary>Gets the encoding, the limits, the rule for images, the day and the source.</summary>
    public ModelFacts Facts { get; }
}
