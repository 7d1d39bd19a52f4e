using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.FineTuning;

/// <summary>Which models can be trained, how, and at what price: a dated table, as data. Take one of your own where it matters.</summary>
public sealed class TrainingTable
{
    private static readonly Lazy<TrainingTable> s_default = new(static () => Parse(EmbeddedData.Read("training.json")));

    private readonly IReadOnlyList<TrainingRow> _rows;

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

    /// <summary>Reads a table of your own, in the form that <c>docs/fine-tuning.md</c> describes.</summary>
    /// <param name="utf8Json">The table's JSON.</param>
    /// <returns>The table.</returns>
    /// <exception cref="JsonException">The text is no JSON, no such table, or a price is negative or absurd; the message says which.</exception>
    public static TrainingTable Parse(ReadOnlyMemory<byte> utf8Json)
    {
        using JsonDocument document = JsonDocument.Parse(utf8Json);
        return TrainingTableReader.Read(document.RootElement);
    }

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
