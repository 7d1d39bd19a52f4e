using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>What a model is asked for each row. A kind that this version does not know is an <see cref="UnknownEvalInputMessages"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class EvalInputMessages : WireModel
{
    private protected EvalInputMessages(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<EvalInputMessages>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "template" => Wire<EvalTemplateMessages>.Info,
            "item_reference" => Wire<EvalItemReferenceMessages>.Info,
            _ => Wire<UnknownEvalInputMessages>.Info,
        };
    }
}
