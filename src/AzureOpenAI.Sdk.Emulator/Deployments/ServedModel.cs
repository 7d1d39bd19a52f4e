using System.Globalization;
using AzureOpenAI.Sdk.Estimation;
using AzureOpenAI.Sdk.Estimation.Catalog;

namespace AzureOpenAI.Sdk.Emulator.Deployments;

/// <summary>A model as the emulator serves it: its version, its limits and what it refuses.</summary>
internal sealed record ServedModel
{
    internal required string Name { get; init; }

    /// <summary>Gets the name that replies carry, such as <c>gpt-4o-2024-11-20</c>.</summary>
    internal required string VersionedName { get; init; }

    internal required bool IsReasoning { get; init; }

    /// <summary>Gets how many tokens a prompt may have.</summary>
    internal required int MaxPromptTokens { get; init; }

    internal required int MaxOutputTokens { get; init; }

    /// <summary>Gets the length of an embedding; 0 for a chat model.</summary>
    internal int Dimensions { get; init; }

    internal bool TakesDimensions { get; init; }

    internal bool IsEmbedding => Dimensions > 0;

    /// <summary>Gets the day on which the model came out, in seconds since 1970.</summary>
    internal required long Created { get; init; }

    /// <summary>Finds a model that the estimation can count.</summary>
    /// <exception cref="ArgumentException">It knows no such model, or the emulator cannot play it.</exception>
    internal static ServedModel Find(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!ModelTable.Default.TryGetModel(name, out var facts))
            throw Unknown(name, "is no model that the emulator knows");

        return facts.Kind switch
        {
            RequestKind.Chat => Chat(name, facts),
            RequestKind.Embeddings => Embedding(name, facts),
            _ => throw Unknown(name, "serves neither chat nor embeddings"),
        };
    }

    private static ServedModel Chat(string name, ModelFacts facts)
    {
        var version = facts.Version ?? ServedModels.CurrentVersion(facts.Name);
        var isDated = DateOnly.TryParseExact(version, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        return new()
        {
            Name = facts.Name,
            VersionedName = facts.Version is null && version is not null ? $"{name}-{version}" : name,
            IsReasoning = facts.IsReasoning,
            MaxPromptTokens = facts.MaxInputTokens ?? facts.ContextWindow ?? int.MaxValue,
            MaxOutputTokens = facts.MaxOutputTokens ?? facts.ContextWindow ?? int.MaxValue,
            Created = Seconds(isDated ? day : ServedModels.Day(facts.AsOf)),
        };
    }

    private static ServedModel Embedding(string name, ModelFacts facts)
    {
        var (dimensions, takesDimensions, since) = ServedModels.Embedding(facts.Name) ?? throw Unknown(name, "has no known size");
        return new()
        {
            Name = facts.Name,
            VersionedName = facts.Name,
            IsReasoning = false,
            MaxPromptTokens = facts.MaxInputTokens ?? facts.ContextWindow ?? int.MaxValue,
            MaxOutputTokens = 0,
            Dimensions = dimensions,
            TakesDimensions = takesDimensions,
            Created = Seconds(since),
        };
    }

    private static long Seconds(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds();

    private static ArgumentException Unknown(string name, string why)
        => new($"'{name}' {why}. Deploy one such as {string.Join(", ", ServedModels.Deployed)}.", nameof(name));
}
