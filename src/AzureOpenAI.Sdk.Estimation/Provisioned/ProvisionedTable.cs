using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.Json;
using AzureOpenAI.Sdk.Estimation.Pricing;

namespace AzureOpenAI.Sdk.Estimation.Provisioned;

/// <summary>How much a provisioned throughput unit does for each model, and what it costs: a dated table, as data.</summary>
public sealed class ProvisionedTable
{
    private static readonly Lazy<ProvisionedTable> s_default = new(static () => Parse(EmbeddedData.Read("ptu.json")));

    private readonly JsonElement _root;
    private readonly Dictionary<string, JsonElement> _models = new(StringComparer.OrdinalIgnoreCase);

    private ReadOnlyMemory<byte> _json;

    private ProvisionedTable(JsonElement root)
    {
        _root = root;
        (AsOf, Source, Currency) = (root.Text("asOf")!, root.Text("source")!, root.Text("currency")!);
        foreach (JsonElement row in root.Items("models"))
        {
            _models.Add(row.Text("name")!, row);
        }
    }

    /// <summary>Gets the table that comes with this package.</summary>
    public static ProvisionedTable Default => s_default.Value;

    /// <summary>Gets the day of the table, as <c>yyyy-MM-dd</c>.</summary>
    public string AsOf { get; }

    /// <summary>Gets where its facts are from.</summary>
    public string Source { get; }

    /// <summary>Gets the models that it knows, in alphabetical order.</summary>
    public IReadOnlyList<string> Models => [.. _models.Keys.OrderBy(static name => name, StringComparer.Ordinal)];

    internal string Currency { get; }

    /// <summary>Gets the SHA-256 of the table's JSON, in lower-case hexadecimal: two results with the same hash rest on the same facts.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Reads a table of your own, in the form of <c>Provisioned/ptu.json</c>.</summary>
    /// <param name="utf8Json">The table's JSON.</param>
    /// <returns>The table.</returns>
    /// <exception cref="FactsException">The text is no JSON, no such table, or a number is negative or absurd; every problem is listed with its place.</exception>
    public static ProvisionedTable Parse(ReadOnlyMemory<byte> utf8Json)
    {
        byte[] own = utf8Json.ToArray();
        var table = new ProvisionedTable(FactsFile.Read(own, "table of provisioned throughput", ProvisionedTableCheck.Shape, "models", ProvisionedTableCheck.Check));
        (table._json, table.Hash) = (own, FactsHash.Of(own));
        return table;
    }

    /// <summary>Reads a table of your own from a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The table.</returns>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="FactsException">The text is no JSON, or no such table; every problem is listed with its place.</exception>
    public static ProvisionedTable Load(string path) => Parse(File.ReadAllBytes(Require.NotEmpty(path)));

    /// <summary>Reads a table of your own from a stream, which is read to its end and stays open.</summary>
    /// <param name="utf8Json">The table's JSON.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The table.</returns>
    /// <exception cref="FactsException">The text is no JSON, or no such table; every problem is listed with its place.</exception>
    public static async Task<ProvisionedTable> LoadAsync(Stream utf8Json, CancellationToken cancellationToken = default)
        => Parse(await FactsFile.ReadAsync(utf8Json, cancellationToken).ConfigureAwait(false));

    /// <summary>Returns this table with corrections: a file of the same form that holds only what differs, with its own <c>asOf</c> and <c>source</c>.</summary>
    /// <remarks>Members that are not given stay; rows of new names are added. Nothing is lost by it.</remarks>
    /// <param name="utf8Json">The corrections.</param>
    /// <returns>A new table, with a hash of its own.</returns>
    /// <exception cref="FactsException">The text is no JSON, or what comes out is no such table; every problem is listed with its place.</exception>
    public ProvisionedTable With(ReadOnlyMemory<byte> utf8Json)
        => Parse(FactsOverlay.Merge(_json, utf8Json, "table of provisioned throughput", "models", "name", isByVersion: false));

    internal JsonElement Get(string model)
        => _models.TryGetValue(model, out JsonElement row) ? row : throw new UnknownModelException(model, NearNames.Find(model, _models.Keys));

    /// <summary>Finds what an hour of a unit costs; null when it is not known for the region.</summary>
    internal decimal? HourlyPrice(DeploymentType type, string? region)
    {
        JsonElement[] rows = [.. _root.Items("hourly").Where(row => new DeploymentType(row.Text("type") ?? "?") == type)];
        JsonElement? ofRegion = region is null ? null : rows.Cast<JsonElement?>().FirstOrDefault(row => row!.Value.Texts("regions").Contains(region.Replace(" ", ""), StringComparer.OrdinalIgnoreCase));
        return (ofRegion ?? rows.Cast<JsonElement?>().FirstOrDefault(static row => row!.Value.Texts("regions").Count == 0))?.Decimal("price");
    }

    internal decimal? Reservation(DeploymentType type, string term) => _root.Member("reservations")?.Member(type.ToString())?.Decimal(term);
}
