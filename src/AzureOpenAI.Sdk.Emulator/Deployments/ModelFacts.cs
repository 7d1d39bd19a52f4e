using System.Reflection;
using System.Text.Json;

namespace AzureOpenAI.Sdk.Emulator.Deployments;

/// <summary>What the emulator knows of a model: its version, its limits and what it refuses. The data are in models.json.</summary>
internal sealed record ModelFacts
{
    private static readonly IReadOnlyList<ModelFacts> Known = Load();

    internal static IEnumerable<string> DeployedByDefault => Known.Where(model => model.IsDeployedByDefault).Select(model => model.Name);

    internal required string Name { get; init; }

    /// <summary>Gets the name that replies carry, such as <c>gpt-4o-2024-11-20</c>.</summary>
    internal required string VersionedName { get; init; }

    internal required bool IsEmbedding { get; init; }

    internal required bool IsReasoning { get; init; }

    internal required int ContextWindow { get; init; }

    internal required int MaxOutputTokens { get; init; }

    /// <summary>Gets the length of an embedding; 0 for a chat model.</summary>
    internal required int Dimensions { get; init; }

    internal required bool TakesDimensions { get; init; }

    internal required long Created { get; init; }

    private bool IsDeployedByDefault { get; init; }

    internal static ModelFacts Find(string model)
    {
        ArgumentException.ThrowIfNullOrEmpty(model);
        var exact = Known.FirstOrDefault(known => Same(known.Name, model) || Same(known.VersionedName, model));
        if (exact is not null)
            return exact;

        // Another version of a known model: gpt-4o-2024-08-06 has the facts of gpt-4o under its own name.
        var family = Known.FirstOrDefault(known => IsVersionOf(known, model));
        return family is null
            ? throw new ArgumentException(
                $"The emulator knows no model '{model}'. It knows {string.Join(", ", Known.Select(known => known.Name))}.", nameof(model))
            : family with { VersionedName = model };
    }

    private static bool IsVersionOf(ModelFacts known, string model)
        => model.StartsWith(known.Name + "-", StringComparison.OrdinalIgnoreCase)
            && DateOnly.TryParseExact(model.AsSpan(known.Name.Length + 1), "yyyy-MM-dd", out _);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static List<ModelFacts> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("models.json")!;
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.GetProperty("models").EnumerateArray().Select(Read)];
    }

    private static ModelFacts Read(JsonElement model)
    {
        var name = model.GetProperty("name").GetString()!;
        var dimensions = model.TryGetProperty("dimensions", out var size) ? size.GetInt32() : 0;
        return new()
        {
            Name = name,
            VersionedName = dimensions > 0 ? name : $"{name}-{model.GetProperty("version").GetString()}",
            IsEmbedding = dimensions > 0,
            IsReasoning = IsTrue(model, "reasoning"),
            ContextWindow = model.GetProperty("contextWindow").GetInt32(),
            MaxOutputTokens = model.TryGetProperty("maxOutputTokens", out var output) ? output.GetInt32() : 0,
            Dimensions = dimensions,
            TakesDimensions = IsTrue(model, "takesDimensions"),
            Created = model.GetProperty("created").GetInt64(),
            IsDeployedByDefault = IsTrue(model, "deployedByDefault"),
        };
    }

    private static bool IsTrue(JsonElement model, string name)
        => model.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
