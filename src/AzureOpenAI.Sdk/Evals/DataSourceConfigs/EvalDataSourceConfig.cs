using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>What the data of an evaluation looks like. A kind that this version does not know is an <see cref="UnknownEvalDataSourceConfig"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class EvalDataSourceConfig : WireModel
{
    private protected EvalDataSourceConfig(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<EvalDataSourceConfig>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "custom" => Wire<EvalCustomDataSourceConfig>.Info,
            "logs" => Wire<EvalLogsDataSourceConfig>.Info,
            "stored_completions" => Wire<EvalStoredCompletionsDataSourceConfig>.Info,
            _ => Wire<UnknownEvalDataSourceConfig>.Info,
        };
    }
}
