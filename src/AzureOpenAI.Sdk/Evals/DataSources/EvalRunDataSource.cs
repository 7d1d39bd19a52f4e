using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>What a run looks at: rows with replies, or rows for which a model is asked. A kind that this version does not know is an <see cref="UnknownEvalRunDataSource"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class EvalRunDataSource : WireModel
{
    private protected EvalRunDataSource(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Takes the rows of a file, which have the replies already.</summary>
    /// <param name="fileId">The id of a file that was uploaded for the purpose <c>evals</c>: one JSON object <c>{"item":{…},"sample":{…}}</c> a line.</param>
    /// <returns>The data source.</returns>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static EvalJsonlDataSource FromFile(string fileId) => new() { Source = new EvalFileIdSource { Id = Require.NotEmpty(fileId) } };

    /// <summary>Takes rows that stand in the request, and have the replies already.</summary>
    /// <param name="rows">The rows.</param>
    /// <returns>The data source.</returns>
    public static EvalJsonlDataSource FromRows(IEnumerable<EvalContentRow> rows) => new() { Source = new EvalFileContentSource { Content = [.. Require.NotNull(rows)] } };

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<EvalRunDataSource>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "jsonl" => Wire<EvalJsonlDataSource>.Info,
            "completions" => Wire<EvalCompletionsDataSource>.Info,
            "responses" => Wire<EvalResponsesDataSource>.Info,
            _ => Wire<UnknownEvalRunDataSource>.Info,
        };
    }
}
