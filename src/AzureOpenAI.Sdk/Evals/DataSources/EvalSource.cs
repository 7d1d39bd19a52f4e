using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>Where the rows of a run come from. A kind that this version does not know is an <see cref="UnknownEvalSource"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class EvalSource : WireModel
{
    private protected EvalSource(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<EvalSource>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "file_content" => Wire<EvalFileContentSource>.Info,
            "file_id" => Wire<EvalFileIdSource>.Info,
            "stored_completions" => Wire<EvalStoredCompletionsSource>.Info,
            "responses" => Wire<EvalResponsesSource>.Info,
            _ => Wire<UnknownEvalSource>.Info,
        };
    }
}
