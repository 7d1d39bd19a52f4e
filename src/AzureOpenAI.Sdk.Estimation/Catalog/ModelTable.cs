using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Catalog;

/// <summary>The models that the estimator knows: a dated table, as data.</summary>
public sealed class ModelTable
{
    private static readonly Lazy<ModelTable> s_default = new(static () => Parse(EmbeddedData.Read("models.json")));

    private readonly Dictionary<string, ModelFacts> _models;
    private ReadOnlyMemory<byte> _json;

    internal ModelTable(string asOf, string source, Dictionary<string, ModelFacts> models)
        => (AsOf, Source, _models) = (asOf, source, models);

    /// <summary>Gets the table that comes with this package.</summary>
    public static ModelTable Default => s_default.Value;

    /// <summary>Gets the day of the table, as <c>yyyy-MM-dd</c>.</summary>
    public string AsOf { get; }

    /// <summary>Gets where its facts are from.</summary>
    public string Source { get; }

    /// <summary>Gets every name that stands in the table, with aliases and versions, in alphabetical order.</summary>
    public IReadOnlyList<string> Names => [.. _models.Keys.OrderBy(static name => name, StringComparer.Ordinal)];

    /// <summary>Gets the SHA-256 of the table's JSON, in hexadecimal: two estimates with the same hash rest on the same facts.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Reads a table of your own, in the form that <c>docs/estimation.md</c> describes.</summary>
    /// <param name="utf8Json">The table's JSON.</param>
    /// <returns>The table.</returns>
    /// <exception cref="JsonException">The text is no JSON, or no such table; the message says where.</exception>
    public static ModelTable Parse(ReadOnlyMemory<byte> utf8Json)
    {
        using JsonDocument document = JsonDocument.Parse(utf8Json);
        ModelTable table = ModelTableReader.Read(document.RootElement);
        (table._json, table.Hash) = (utf8Json, FactsHash.Of(utf8Json.Span));
        return table;
    }

    /// <summary>Reads a table of your own from a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The table.</returns>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="JsonException">The text is no JSON, or no such table; the message says where.</exception>
    public static ModelTable Load(string path) => Parse(File.ReadAllBytes(Require.NotEmpty(path)));

    /// <summary>Returns this table with corrections: a file of the same form that holds only what differs.</summary>
    /// <remarks>Rows of the same name and versions are merged member by member, other rows are added; everything else is merged by name. Nothing can be lost by it.</remarks>
    /// <param name="utf8Json">The corrections, with the day and the source of their own.</param>
    /// <returns>A new table, with a hash of its own.</returns>
    /// <exception cref="JsonException">The text is no JSON, or what comes out is no such table; the message says where.</exception>
    public ModelTable With(ReadOnlyMemory<byte> utf8Json) => Parse(FactsOverlay.Merge(_json, utf8Json, "models", "name"));

    /// <summary>Finds a model by name, alias, dated version or fine-tuned name.</summary>
    /// <remarks>
    /// <c>gpt-4o</c>, <c>gpt-4o-2024-08-06</c>, <c>gpt-35-turbo</c> and <c>gpt-3.5-turbo</c> stand in the table. A date that the table does
    /// not have yet, as in <c>gpt-4o-2027-01-31</c>, is taken for a version of that model; <c>ft:gpt-4o:team::1</c> and
    /// <c>gpt-4o.ft-1</c> for a model tuned from it. No other name is guessed.
    /// </remarks>
    /// <param name="name">The name; its case does not matter.</param>
    /// <param name="model">What is known of the model.</param>
    /// <returns>Whether the model is known.</returns>
    public bool TryGetModel(string name, [NotNullWhen(true)] out ModelFacts? model)
    {
        Require.NotNull(name);
        if (_models.TryGetValue(name, out model))
        {
            return true;
        }

        if (ModelName.TryGetTuned(name, out string tuned))
        {
            model = TryGetModel(tuned, out ModelFacts? found) ? found.AsTuned() : null;
        }
        else if (ModelName.TryGetDated(name, out string undated, out string version))
        {
            model = _models.TryGetValue(undated, out ModelFacts? found) && found.Version is null ? found.WithVersion(version) : null;
        }

        return model is not null;
    }

    internal ModelFacts Get(string name)
        => TryGetModel(name, out ModelFacts? model) ? model : throw new UnknownModelException(name, NearNames.Find(name, _models.Keys));
}
