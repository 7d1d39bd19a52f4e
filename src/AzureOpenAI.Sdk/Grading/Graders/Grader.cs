using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Grading;

/// <summary>What scores a reply. A kind that this version does not know is an <see cref="UnknownGrader"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class Grader : WireModel
{
    private protected Grader(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Gets or sets the grader's name.</summary>
    public string? Name { get; set; }

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<Grader>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "string_check" => Wire<StringCheckGrader>.Info,
            "text_similarity" => Wire<TextSimilarityGrader>.Info,
            "score_model" => Wire<ScoreModelGrader>.Info,
            "label_model" => Wire<LabelModelGrader>.Info,
            "python" => Wire<PythonGrader>.Info,
            "multi" => Wire<MultiGrader>.Info,
            _ => Wire<UnknownGrader>.Info,
        };
    }
}
