using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Media;

/// <summary>What images and sound cost: a dated table of rules and prices, as data.</summary>
public sealed class MediaTable
{
    private static readonly Lazy<MediaTable> s_default = new(static () => Parse(EmbeddedData.Read("media.json")));
    private static readonly string[] s_kinds = ["image", "transcription", "speech", "realtime"];

    private readonly Dictionary<string, MediaModel> _models;

    private MediaTable(string asOf, string source, Dictionary<string, MediaModel> models) => (AsOf, Source, _models) = (asOf, source, models);

    /// <summary>Gets the table that comes with this package: rules that are published or measured, and public list prices of Global deployments.</summary>
    public static MediaTable Default => s_default.Value;

    /// <summary>Gets the day of the table, as <c>yyyy-MM-dd</c>.</summary>
    public string AsOf { get; }

    /// <summary>Gets where its facts are from.</summary>
    public string Source { get; }

    /// <summary>Gets every name that stands in the table, with aliases and versions, in alphabetical order.</summary>
    public IReadOnlyList<string> Names => [.. _models.Keys.OrderBy(static name => name, StringComparer.Ordinal)];

    /// <summary>Reads a table of your own, in the form of <c>Media/media.json</c>.</summary>
    /// <param name="utf8Json">The table's JSON.</param>
    /// <returns>The table.</returns>
    /// <exception cref="JsonException">The text is no JSON, or no such table; the message says where.</exception>
    public static MediaTable Parse(ReadOnlyMemory<byte> utf8Json)
    {
        using JsonDocument document = JsonDocument.Parse(utf8Json);
        JsonElement root = document.RootElement.Clone();
        string asOf = root.Text("asOf") ?? throw new JsonException("The media table has no 'asOf': give the day of its facts.");
        string source = root.Text("source") ?? throw new JsonException("The media table has no 'source': say where its facts are from.");
        string currency = root.Text("currency") ?? throw new JsonException("The media table has no 'currency'.");
        var models = new Dictionary<string, MediaModel>(StringComparer.OrdinalIgnoreCase);
        foreach (JsonElement row in root.Items("models"))
        {
            Add(models, row, asOf, currency);
        }

        return models.Count > 0 ? new(asOf, source, models) : throw new JsonException("The media table has no 'models'.");
    }

    internal bool TryGet(string name, [NotNullWhen(true)] out MediaModel? model) => _models.TryGetValue(name, out model);

    internal MediaModel Get(string name) => TryGet(name, out MediaModel? model) ? model : throw new UnknownModelException(name, NearNames.Find(name, _models.Keys));

    private static void Add(Dictionary<string, MediaModel> models, JsonElement row, string asOf, string currency)
    {
        string name = row.Text("name") is { Length: > 0 } text ? text : throw new JsonException("A row of the media table has no 'name'.");
        string kind = row.Text("kind") ?? "";
        if (!s_kinds.Contains(kind))
        {
            throw new JsonException($"The kind of '{name}' must be one of {string.Join(", ", s_kinds)}.");
        }

        CheckNumbers(row, name);
        var model = new MediaModel(name, kind, row.Text("encoding"), row, row.Text("asOf") ?? asOf, row.Text("source") ?? "", currency);
        foreach (string known in (IEnumerable<string>)[name, .. row.Texts("aliases")])
        {
            foreach (string full in (IEnumerable<string>)[known, .. row.Texts("versions").Select(version => $"{known}-{version}")])
            {
                if (models.ContainsKey(full))
                {
                    throw new JsonException($"The media table has '{full}' twice.");
                }

                models.Add(full, model);
            }
        }
    }

    /// <summary>A negative price or count is a slip wherever it stands.</summary>
    private static void CheckNumbers(JsonElement element, string name)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Number when element.GetDouble() is < 0 or > 1_000_000:
                throw new JsonException($"A number in the row of '{name}' is negative or absurd: {element.GetRawText()}.");
            case JsonValueKind.Object:
                foreach (JsonProperty member in element.EnumerateObject())
                {
                    CheckNumbers(member.Value, name);
                }

                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                {
                    CheckNumbers(item, name);
                }

                break;
        }
    }
}
