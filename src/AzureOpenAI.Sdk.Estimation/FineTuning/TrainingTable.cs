using System.Diagnostics.CodeAnalysis;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.FineTuning;

/// <summary>Which models can be trained, how, and at what price: a dated table, as data. Take one of your own where it matters.</summary>
public sealed class TrainingTable
{
    private static readonly Lazy<TrainingTable> s_default = new(static () => Parse(EmbeddedData.Read("training.json")));

    private readonly IReadOnlyList<TrainingRow> _rows;
    private ReadOnlyMemory<byte> _json;

    internal TrainingTable(string asOf, string source, IReadOnlyList<string> notes, IReadOnlyList<TrainingRow> rows)
        => (AsOf, Source, Notes, _rows) = (asOf, source, notes, rows);

    /// <summary>Gets the table that comes with this package: public list prices in US dollars, without taxes and agreements.</summary>
    public static TrainingTable Default => s_default.Value;

    /// <summary>Gets the day of the newest price, as <c>yyyy-MM-dd</c>.</summary>
    public string AsOf { get; }

    /// <summary>Gets where the prices are from.</summary>
    public string Source { get; }

    /// <summary>Gets what the prices leave out, for a reader.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Gets the SHA-256 of the table's JSON, in lower-case hexadecimal: two results with the same hash rest on the same facts.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Reads a table of your own, in the form of <c>FineTuning/training.json</c>.</summary>
    /// <param name="utf8Json">The table's JSON.</param>
    /// <returns>The table.</returns>
    /// <exception cref="FactsException">The text is no JSON, no such table, or a number is negative or absurd; every problem is listed with its place.</exception>
    public static TrainingTable Parse(ReadOnlyMemory<byte> utf8Json)
    {
        byte[] own = utf8Json.ToArray();
        TrainingTable table = TrainingTableReader.Read(FactsFile.Read(own, "training table", TrainingTableCheck.Shape, "models", TrainingTableCheck.Check));
        (table._json, table.Hash) = (own, FactsHash.Of(own));
        return table;
    }

    /// <summary>Reads a table of your own from a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The table.</returns>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="FactsException">The text is no JSON, or no such table; every problem is listed with its place.</exception>
    public static TrainingTable Load(string path) => Parse(File.ReadAllBytes(Require.NotEmpty(path)));

    /// <summary>Reads a table of your own from a stream, which is read to its end and stays open.</summary>
    /// <param name="utf8Json">The table's JSON.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The table.</returns>
    /// <exception cref="FactsException">The text is no JSON, or no such table; every problem is listed with its place.</exception>
    public static async Task<TrainingTable> LoadAsync(Stream utf8Json, CancellationToken cancellationToken = default)
        => Parse(await FactsFile.ReadAsync(utf8Json, cancellationToken).ConfigureAwait(false));

    /// <summary>Returns this table with corrections: a file of the same form that holds only what differs, with its own <c>asOf</c> and <c>source</c>.</summary>
    /// <remarks>Members that are not given stay; rows of new names are added. Nothing is lost by it.</remarks>
    /// <param name="utf8Json">The corrections.</param>
    /// <returns>A new table, with a hash of its own.</returns>
    /// <exception cref="FactsException">The text is no JSON, or what comes out is no such table; every problem is listed with its place.</exception>
    public TrainingTable With(ReadOnlyMemory<byte> utf8Json)
        => Parse(FactsOverlay.Merge(_json, utf8Json, "training table", "models", "model", isByVersion: true));

    /// <summary>Finds how a model can be trained.</summary>
    /// <param name="model">The model's name, without a version, such as <c>gpt-4o</c>.</param>
    /// <param name="version">The version; null for the first of the table.</param>
    /// <param name="price">The methods and the price.</param>
    /// <returns>Whether the table has the model.</returns>
    public bool TryGetPrice(string model, string? version, [NotNullWhen(true)] out TrainingPrice? price)
    {
        Require.NotNull(model);
        price = _rows.FirstOrDefault(row => row.IsFor(model, version))?.Price;
        return price is not null;
    }
}
