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
    private ReadOnlyMemory<byte> _json;

    private MediaTable(string asOf, string source, Dictionary<string, MediaModel> models) => (AsOf, Source, _models) = (asOf, source, models);

    /// <summary>Gets the table that comes with this package: rules that are published or measured, and public list prices of Global deployments.</summary>
    public static MediaTable Default => s_default.Value;

    /// <summary>Gets the day of the table, as <c>yyyy-MM-dd</c>.</summary>
    public string AsOf { get; }

    /// <summary>Gets where its facts are from.</summary>
    public string Source { get; }

    /// <summary>Gets the SHA-256 of the table's JSON, in hexadecimal: two estimates with the same hash rest on the same facts.</summary>
    public string Hash { get; private set; } = "";

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

        return models.Count > 0
            ? new(asOf, source, models) { _json = utf8Json, Hash = FactsHash.Of(utf8Json.Span) }
            : throw new JsonException("The media table has no 'models'.");
    }

    /// <summary>Reads a table of your own from a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The table.</returns>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="JsonException">The text is no JSON, or no such table; the message says where.</exception>
    public static MediaTable Load(string path) => Parse(File.ReadAllBytes(Require.NotEmpty(path)));

    /// <summary>Returns this table with corrections: a file of the same form that holds only what differs.</summary>
    /// <remarks>Rows of the same name and versions are merged member by member, other rows are added. Nothing can be lost by it.</remarks>
    /// <param name="utf8Json">The corrections, with the day and the source of their own.</param>
    /// <returns>A new table, with a hash of its own.</returns>
    /// <exception cref="JsonException">The text is no JSON, or what comes out is no such table; the message says where.</exception>
    public MediaTable With(ReadOnlyMemory<byte> utf8Json) => Parse(FactsOverlay.Merge(_json, utf8Json, "models", "name"));

    /// <summary>Finds a model by name, alias or dated version; a date that the table does not have yet is taken for a version.</summary>
    internal bool TryGet(string name, [NotNullWhen(true)] out MediaModel? model)
    {
        if (_models.TryGetValue(name, out model))
        {
            return true;
        }

        model = ModelName.TryGetDated(name, out string undated, out string version) && _models.TryGetValue(undated, out MediaModel? found) && found.Version is null
            ? found with { Version = version }
            : null;
        return model is not null;
    }

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
            foreach (string? version in (IEnumerable<string?>)[null, .. row.Texts("versions")])
            {
                string full = version is null ? known : $"{known}-{version}";
                if (version is null && row.Flag("onlyVersions"))
                {
                    continue;
                }

                if (models.ContainsKey(full))
                {
                    throw new JsonException($"The media table has '{full}' twice.");
                }

                models.Add(full, model with { Version = version });
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
