using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Media;

/// <summary>What images and sound cost: a dated table of rules and prices, as data.</summary>
public sealed class MediaTable
{
    private static readonly Lazy<MediaTable> s_default = new(static () => Parse(EmbeddedData.Read("media.json")));

    private readonly Dictionary<string, MediaModel> _models;
    private ReadOnlyMemory<byte> _json;

    private MediaTable(string asOf, string source, Dictionary<string, MediaModel> models) => (AsOf, Source, _models) = (asOf, source, models);

    /// <summary>Gets the table that comes with this package: rules that are published or measured, and public list prices of Global deployments.</summary>
    public static MediaTable Default => s_default.Value;

    /// <summary>Gets the day of the table, as <c>yyyy-MM-dd</c>.</summary>
    public string AsOf { get; }

    /// <summary>Gets where its facts are from.</summary>
    public string Source { get; }

    /// <summary>Gets every name that stands in the table, with aliases and versions, in alphabetical order.</summary>
    public IReadOnlyList<string> Names => [.. _models.Keys.OrderBy(static name => name, StringComparer.Ordinal)];

    /// <summary>Gets the SHA-256 of the table's JSON, in lower-case hexadecimal: two results with the same hash rest on the same facts.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Reads a table of your own, in the form of <c>Media/media.json</c>.</summary>
    /// <param name="utf8Json">The table's JSON.</param>
    /// <returns>The table.</returns>
    /// <exception cref="FactsException">The text is no JSON, no such table, or a number is negative or absurd; every problem is listed with its place.</exception>
    public static MediaTable Parse(ReadOnlyMemory<byte> utf8Json)
    {
        byte[] own = utf8Json.ToArray();
        MediaTable table = Read(FactsFile.Read(own, "media table", MediaTableCheck.Shape, "models", MediaTableCheck.Check));
        (table._json, table.Hash) = (own, FactsHash.Of(own));
        return table;
    }

    /// <summary>Reads a table of your own from a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The table.</returns>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="FactsException">The text is no JSON, or no such table; every problem is listed with its place.</exception>
    public static MediaTable Load(string path) => Parse(File.ReadAllBytes(Require.NotEmpty(path)));

    /// <summary>Reads a table of your own from a stream, which is read to its end and stays open.</summary>
    /// <param name="utf8Json">The table's JSON.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The table.</returns>
    /// <exception cref="FactsException">The text is no JSON, or no such table; every problem is listed with its place.</exception>
    public static async Task<MediaTable> LoadAsync(Stream utf8Json, CancellationToken cancellationToken = default)
        => Parse(await FactsFile.ReadAsync(utf8Json, cancellationToken).ConfigureAwait(false));

    /// <summary>Returns this table with corrections: a file of the same form that holds only what differs, with its own <c>asOf</c> and <c>source</c>.</summary>
    /// <remarks>Rows of the same name and versions are corrected member by member; rows of new names are added. Nothing is lost by it.</remarks>
    /// <param name="utf8Json">The corrections.</param>
    /// <returns>A new table, with a hash of its own.</returns>
    /// <exception cref="FactsException">The text is no JSON, or what comes out is no such table; every problem is listed with its place.</exception>
    public MediaTable With(ReadOnlyMemory<byte> utf8Json)
        => Parse(FactsOverlay.Merge(_json, utf8Json, "media table", "models", "name", isByVersion: true));

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

    /// <summary>The names that a row is found by, with the version that each asks for. A row of some versions may leave the bare name to another.</summary>
    internal static IEnumerable<(string Full, string? Version)> NamesOf(JsonElement row)
        => from known in (IEnumerable<string>)[row.Text("name") ?? "", .. row.Texts("aliases")]
           from version in (IEnumerable<string?>)[null, .. row.Texts("versions")]
           where version is not null || !row.Flag("onlyVersions")
           select (version is null ? known : $"{known}-{version}", version);

    private static MediaTable Read(JsonElement root)
    {
        (string asOf, string currency) = (root.Text("asOf")!, root.Text("currency")!);
        var models = new Dictionary<string, MediaModel>(StringComparer.OrdinalIgnoreCase);
        foreach (JsonElement row in root.Items("models"))
        {
            var model = new MediaModel(row.Text("name")!, row.Text("kind")!, row.Text("encoding"), row, row.Text("asOf") ?? asOf, row.Text("source") ?? "", currency);
            foreach ((string full, string? version) in NamesOf(row))
            {
                models.Add(full, model with { Version = version });
            }
        }

        return new(asOf, root.Text("source")!, models);
    }
}
