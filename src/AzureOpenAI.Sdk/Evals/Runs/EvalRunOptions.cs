using System.Text.Json;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>What is judged in a run.</summary>
public sealed class EvalRunOptions : WireModel
{
    private static readonly OptionRules Rules = new(nameof(EvalRunOptions));

    /// <summary>Creates options.</summary>
    /// <param name="dataSource">What is judged.</param>
    public EvalRunOptions(EvalRunDataSource dataSource) => DataSource = Require.NotNull(dataSource);

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public EvalRunOptions()
    {
    }

    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets what is judged.</summary>
    public EvalRunDataSource? DataSource { get; set; }

    /// <summary>Gets or sets labels to find it by: at most 16, a name of 64 and a value of 512 characters.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; set; }

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        Rules.That(DataSource is not null, nameof(DataSource), $"is missing. Say what is judged, for example with {nameof(EvalRunDataSource)}.{nameof(EvalRunDataSource.FromFile)}.");
        EvalSource? source = DataSource switch
        {
            EvalJsonlDataSource rows => rows.Source,
            EvalCompletionsDataSource asked => asked.Source,
            EvalResponsesDataSource asked => asked.Source,
            _ => new UnknownEvalSource(),
        };
        Rules.That(source is not null, nameof(DataSource), "has no source. Say where the rows come from.");
        Rules.That(source is not EvalFileIdSource { Id: null or "" }, nameof(DataSource), "names a file without an id. Upload the rows, and give the file's id.");
        Rules.That(source is not EvalFileContentSource { Content.Count: 0 }, nameof(DataSource), "has no rows. Give at least one.");
        Rules.That(
            source is not EvalFileContentSource content || content.Content.All(static row => row?.Item is { ValueKind: JsonValueKind.Object }), nameof(DataSource), "has a row without an item. Make rows with EvalContentRow.FromJson.");
        Rules.That(
            source is not (EvalStoredCompletionsSource or EvalResponsesSource) || DataSource is not EvalJsonlDataSource, nameof(DataSource), "takes rows of a file or of the request alone: what the service has kept is no list of rows.");
        EvalsOptions.CheckMetadata(Rules, Metadata);
    }
}
