using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace AzureOpenAI.Sdk.Emulator.Deployments;

/// <summary>What the emulator adds to the estimation's model table: current versions, sizes of embeddings, models without
/// messages or vectors, what is deployed at the start. The data are in served-models.json.</summary>
internal static class ServedModels
{
    private static readonly JsonElement Table = Load();

    /// <summary>Gets the names that have a deployment when nothing else is said.</summary>
    internal static IEnumerable<string> Deployed => Enum.GetValues<ModelKind>().SelectMany(Rows)
        .Where(row => row.TryGetProperty("deployed", out var deployed) && deployed.GetBoolean())
        .SelectMany(NamesOf);

    /// <summary>Gets the own names of all models in the table.</summary>
    internal static IEnumerable<string> Names => Enum.GetValues<ModelKind>().SelectMany(Rows).Select(row => row.GetProperty("name").GetString()!);

    /// <summary>The version that a model's name means when it says none; null when the table has none.</summary>
    internal static string? CurrentVersion(string model) => Find(ModelKind.Chat, model) is { } row ? row.GetProperty("version").GetString() : null;

    /// <summary>How long an embedding is, whether it may be asked for shorter, and since when the model is there.</summary>
    internal static (int Dimensions, bool TakesDimensions, DateOnly Since)? Embedding(string model)
        => Find(ModelKind.Embeddings, model) is { } row
            ? (row.GetProperty("dimensions").GetInt32(), row.GetProperty("takesDimensions").GetBoolean(), Since(row))
            : null;

    /// <summary>Since when a completions model is there.</summary>
    internal static DateOnly? Completions(string model) => Find(ModelKind.Completions, model) is { } row ? Since(row) : null;

    /// <summary>The kind and the own name of a model that makes pictures or videos, speaks or listens; null for any other.</summary>
    internal static (ModelKind Kind, string Name, DateOnly Since)? Media(string model)
    {
        foreach (var kind in (ModelKind[])[ModelKind.Images, ModelKind.Speech, ModelKind.Transcription, ModelKind.Videos, ModelKind.Realtime])
        {
            if (Find(kind, model) is { } row)
                return (kind, NamesOf(row).First(), Since(row));
        }

        return null;
    }

    internal static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Since(JsonElement row) => Day(row.GetProperty("since").GetString()!);

    private static JsonElement? Find(ModelKind kind, string model)
        => Rows(kind).Where(row => NamesOf(row).Contains(model, StringComparer.OrdinalIgnoreCase)).Select(row => (JsonElement?)row).FirstOrDefault();

    private static IEnumerable<JsonElement> Rows(ModelKind kind) => Table.GetProperty(JsonNamingPolicy.CamelCase.ConvertName(kind.ToString())).EnumerateArray();

    // Its own name first, then others that mean the same.
    private static IEnumerable<string> NamesOf(JsonElement row)
    {
        yield return row.GetProperty("name").GetString()!;
        if (!row.TryGetProperty("aliases", out var aliases))
            yield break;
        foreach (var alias in aliases.EnumerateArray())
            yield return alias.GetString()!;
    }

    private static JsonElement Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("served-models.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
