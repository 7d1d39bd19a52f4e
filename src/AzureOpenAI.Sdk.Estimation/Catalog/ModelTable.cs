using System.Diagnostics.CodeAnalysis;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Catalog;

/// <summary>The models that the estimator knows: a dated table, as data.</summary>
public sealed class ModelTable
{
    private static readonly Lazy<ModelTable> s_default = new(static () => Parse(EmbeddedData.Read("models.json")));

    private readonly Dictionary<string, ModelFacts> _models;
    private ReadOnlyMemory<byte> _json;

    internal ModelTable(string asOf, string source, Dictionary<string, ModelFacts> models, IReadOnlyList<ListedModel> rows)
        => (AsOf, Source, _models, Models) = (asOf, source, models, rows);

    /// <summary>Gets the table that comes with this package.</summary>
    public static ModelTable Default => s_default.Value;

    /// <summary>Gets the day of the table, as <c>yyyy-MM-dd</c>.</summary>
    public string AsOf { get; }

    /// <summary>Gets where its facts are from.</summary>
    public string Source { get; }

    /// <summary>Gets every name that stands in the table, with aliases and versions, in alphabetical order.</summary>
    public IReadOnlyList<string> Names => [.. _models.Keys.OrderBy(static name => name, StringComparer.Ordinal)];

    /// <summary>Gets every row of the table, in its order, for listing.</summary>
    public IReadOnlyList<ListedModel> Models { get; }

    /// <summary>Gets the SHA-256 of the table's JSON, in lower-case hexadecimal: two estimates with the same hash rest on the same facts.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Reads a table of your own, in the form that <c>docs/estimation.md</c> describes.</summary>
    /// <param name="utf8Json">The table's JSON.</param>
    /// <returns>The table.</returns>
    /// <exception cref="FactsException">The text is no JSON, or no such table; every problem is listed with its place.</exception>
    public static ModelTable Parse(ReadOnlyMemory<byte> utf8Json)
    {
        byte[] own = utf8Json.ToArray();
        ModelTable table = ModelTableReader.Read(FactsFile.Read(own, "model table", ModelTableCheck.Shape, "models", ModelTableCheck.Check));
        (table._json, table.Hash) = (own, FactsHash.Of(own));
        return table;
    }

    /// <summary>Reads a table of your own from a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The table.</returns>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="FactsException">The text is no JSON, or no such table; every problem is listed with its place.</exception>
    public static ModelTable Load(string path) => Parse(File.ReadAllBytes(Require.NotEmpty(path)));

    /// <summary>Reads a table of your own from a stream, which is read to its end and stays open.</summary>
    /// <param name="utf8Json">The table's JSON.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The table.</returns>
    /// <exception cref="FactsException">The text is no JSON, or no such table; every problem is listed with its place.</exception>
    public static async Task<ModelTable> LoadAsync(Stream utf8Json, CancellationToken cancellationToken = default)
        => Parse(await FactsFile.ReadAsync(utf8Json, cancellationToken).ConfigureAwait(false));

    /// <summary>Returns this table with corrections: a file of the same form that holds only what differs, with its own <c>asOf</c> and <c>source</c>.</summary>
    /// <remarks>
    /// Members that are not given stay. A row without <c>versions</c> corrects all rows of its name; one with versions corrects those,
    /// and what it does not say it takes from the row that was found for them so far. Rows of new names are added. Nothing is lost by it.
    /// </remarks>
    /// <param name="utf8Json">The corrections.</param>
    /// <returns>A new table, with a hash of its own.</returns>
    /// <exception cref="FactsException">The text is no JSON, or what comes out is no such table; every problem is listed with its place.</exception>
    public ModelTable With(ReadOnlyMemory<byte> utf8Json)
        => Parse(FactsOverlay.Merge(_json, utf8Json, "model table", "models", "name", isByVersion: true));

    /// <summary>Takes another table in place of this one, but not one that has lost models.</summary>
    /// <param name="table">The table to take.</param>
    /// <param name="mayLose">Names of models that may be missing from it.</param>
    /// <returns>The table to take.</returns>
    /// <exception cref="FactsException">Models would be lost; each is named.</exception>
    public ModelTable ReplaceWith(ModelTable table, IEnumerable<string>? mayLose = null)
    {
        HashSet<string> allowed = new(mayLose ?? [], StringComparer.OrdinalIgnoreCase);
        FactsProblem[] lost = [.. Names
            .Where(name => !Require.NotNull(table)._models.ContainsKey(name) && !allowed.Contains(name) && !allowed.Contains(_models[name].Name))
            .Select(static name => new FactsProblem("$.models", $"'{name}' would be lost. Add it, allow it by name, or take the table as corrections with {nameof(With)}."))];
        return lost.Length == 0 ? Require.NotNull(table) : throw new FactsException($"The new model table of {table.AsOf} lacks models that the one of {AsOf} has", lost);
    }

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
