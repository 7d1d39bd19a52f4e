using System.Globalization;
using AzureOpenAI.Sdk.Estimation;
using AzureOpenAI.Sdk.Estimation.Catalog;

namespace AzureOpenAI.Sdk.Emulator.Deployments;

/// <summary>A model as the emulator serves it: its version, its limits and what it refuses.</summary>
internal sealed record ServedModel
{
    // As documented for a response in a session.
    private const int MostSpoken = 4096;

    internal required ModelKind Kind { get; init; }

    internal required string Name { get; init; }

    /// <summary>Gets the name that replies carry, such as <c>gpt-4o-2024-11-20</c>.</summary>
    internal required string VersionedName { get; init; }

    /// <summary>Gets the model whose encoding its texts are counted in.</summary>
    internal required string CountedAs { get; init; }

    internal bool IsReasoning { get; init; }

    /// <summary>Gets how many tokens a prompt may have.</summary>
    internal int MaxPromptTokens { get; init; } = int.MaxValue;

    internal int MaxOutputTokens { get; init; }

    /// <summary>Gets the length of an embedding; 0 for any other model.</summary>
    internal int Dimensions { get; init; }

    internal bool TakesDimensions { get; init; }

    /// <summary>Gets the day on which the model came out, in seconds since 1970.</summary>
    internal required long Created { get; init; }

    /// <summary>Finds a model that the estimation can count, or that makes pictures or videos, speaks or listens.</summary>
    /// <exception cref="ArgumentException">There is no such model, or the emulator cannot play it.</exception>
    internal static ServedModel Find(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (ServedModels.Media(name) is { } media)
            return Media(media.Kind, media.Name, media.Since);
        if (!ModelTable.Default.TryGetModel(name, out var facts))
            throw Unknown(name, "is no model that the emulator knows");

        return facts.Kind switch
        {
            RequestKind.Chat => Chat(name, facts),
            RequestKind.Embeddings => Embedding(name, facts),
            _ => Completions(name, facts),
        };
    }

    private static ServedModel Chat(string name, ModelFacts facts)
    {
        var version = facts.Version ?? ServedModels.CurrentVersion(facts.Name);
        var isDated = DateOnly.TryParseExact(version, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        var versioned = facts.Version is null && version is not null ? $"{name}-{version}" : name;
        return new()
        {
            Kind = ModelKind.Chat,
            Name = facts.Name,
            VersionedName = versioned,
            CountedAs = versioned,
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
            Kind = ModelKind.Embeddings,
            Name = facts.Name,
            VersionedName = facts.Name,
            CountedAs = facts.Name,
            MaxPromptTokens = facts.MaxInputTokens ?? facts.ContextWindow ?? int.MaxValue,
            Dimensions = dimensions,
            TakesDimensions = takesDimensions,
            Created = Seconds(since),
        };
    }

    private static ServedModel Completions(string name, ModelFacts facts)
    {
        var window = facts.ContextWindow ?? int.MaxValue;
        return new()
        {
            Kind = ModelKind.Completions,
            Name = facts.Name,
            VersionedName = facts.Name,
            CountedAs = name,
            MaxPromptTokens = window,
            MaxOutputTokens = window,
            Created = Seconds(ServedModels.Completions(facts.Name) ?? ServedModels.Day(facts.AsOf)),
        };
    }

    // The encoding of these is not published; what was measured fits the one of the models of their time.
    private static ServedModel Media(ModelKind kind, string name, DateOnly since)
        => new() { Kind = kind, Name = name, VersionedName = name, CountedAs = "gpt-4o", Created = Seconds(since), MaxOutputTokens = kind == ModelKind.Realtime ? MostSpoken : 0 };

    private static long Seconds(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds();

    private static ArgumentException Unknown(string name, string why)
        => new($"'{name}' {why}. Deploy one such as {string.Join(", ", ServedModels.Deployed)}.", nameof(name));
}
