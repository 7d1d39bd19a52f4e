using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace AzureOpenAI.Sdk.Emulator.Deployments;

/// <summary>What the emulator adds to the estimation's model table: current versions, sizes of embeddings, what is deployed
/// at the start. The data are in served-models.json.</summary>
internal static class ServedModels
{
    private static readonly JsonElement Table = Load();

    /// <summary>Gets the models that have a deployment when nothing else is said.</summary>
    internal static IEnumerable<string> Deployed
        => Rows("chat").Where(row => row.TryGetProperty("deployed", out var deployed) && deployed.GetBoolean()).Concat(Rows("embeddings")).Select(Name);

    /// <summary>The version that a model's name means when it says none; null when the table has none.</summary>
    internal static string? CurrentVersion(string model) => Find("chat", model) is { } row ? row.GetProperty("version").GetString() : null;

    /// <summary>How long an embedding is, whether it may be asked for shorter, and since when the model is there.</summary>
    internal static (int Dimensions, bool TakesDimensions, DateOnly Since)? Embedding(string model)
        => Find("embeddings", model) is { } row
            ? (row.GetProperty("dimensions").GetInt32(), row.GetProperty("takesDimensions").GetBoolean(), Day(row.GetProperty("since").GetString()!))
            : null;

    internal static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonElement? Find(string kind, string model)
        => Rows(kind).Where(row => string.Equals(Name(row), model, StringComparison.OrdinalIgnoreCase)).Select(row => (JsonElement?)row).FirstOrDefault();

    private static JsonElement.ArrayEnumerator Rows(string kind) => Table.GetProperty(kind).EnumerateArray();

    private static string Name(JsonElement row) => row.GetProperty("name").GetString()!;

    private static JsonElement Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("served-models.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
