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

    private ProvisionedTable(JsonElement root)
    {
        _root = root;
        AsOf = root.Text("asOf") ?? throw new JsonException("The table of provisioned throughput has no 'asOf': give the day of its facts.");
        Source = root.Text("source") ?? throw new JsonException("The table of provisioned throughput has no 'source'.");
        Currency = root.Text("currency") ?? throw new JsonException("The table of provisioned throughput has no 'currency'.");
        foreach (JsonElement row in root.Items("models"))
        {
            string name = row.Text("name") is { Length: > 0 } text ? text : throw new JsonException("A row of the table of provisioned throughput has no 'name'.");
            bool isSound = row.Decimal("inputTpm") is > 0 and < 10_000_000 && row.Decimal("outputWeight") is >= 1 and <= 100;
            _models[name] = isSound ? row : throw new JsonException($"The row of '{name}' needs 'inputTpm' above 0 and 'outputWeight' from 1 to 100.");
        }
    }

    /// <summary>Gets the table that comes with this package.</summary>
    public static ProvisionedTable Default => s_default.Value;

    /// <summary>Gets the day of the table, as <c>yyyy-MM-dd</c>.</summary>
    public string AsOf { get; }

    /// <summary>Gets where its facts are from.</summary>
    public string Source { get; }

    /// <summary>Gets the SHA-256 of the table's JSON, in hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Gets the models that it knows, in alphabetical order.</summary>
    public IReadOnlyList<string> Models => [.. _models.Keys.OrderBy(static name => name, StringComparer.Ordinal)];

    internal string Currency { get; }

    /// <summary>Reads a table of your own, in the form of <c>Provisioned/ptu.json</c>.</summary>
    /// <param name="utf8Json">The table's JSON.</param>
    /// <returns>The table.</returns>
    /// <exception cref="JsonException">The text is no JSON, or no such table; the message says where.</exception>
    public static ProvisionedTable Parse(ReadOnlyMemory<byte> utf8Json)
    {
        using JsonDocument document = JsonDocument.Parse(utf8Json);
        return new(document.RootElement.Clone()) { Hash = FactsHash.Of(utf8Json.Span) };
    }

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
