using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Grading;

/// <summary>How near two texts are to each other. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct TextSimilarityMetric
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public TextSimilarityMetric(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets the cosine of their vectors.</summary>
    public static TextSimilarityMetric Cosine { get; } = new("cosine");

    /// <summary>Gets the share of letters in common.</summary>
    public static TextSimilarityMetric FuzzyMatch { get; } = new("fuzzy_match");

    /// <summary>Gets BLEU.</summary>
    public static TextSimilarityMetric Bleu { get; } = new("bleu");

    /// <summary>Gets GLEU.</summary>
    public static TextSimilarityMetric Gleu { get; } = new("gleu");

    /// <summary>Gets METEOR.</summary>
    public static TextSimilarityMetric Meteor { get; } = new("meteor");

    /// <summary>Gets ROUGE-1.</summary>
    public static TextSimilarityMetric Rouge1 { get; } = new("rouge_1");

    /// <summary>Gets ROUGE-2.</summary>
    public static TextSimilarityMetric Rouge2 { get; } = new("rouge_2");

    /// <summary>Gets ROUGE-3.</summary>
    public static TextSimilarityMetric Rouge3 { get; } = new("rouge_3");

    /// <summary>Gets ROUGE-4.</summary>
    public static TextSimilarityMetric Rouge4 { get; } = new("rouge_4");

    /// <summary>Gets ROUGE-5.</summary>
    public static TextSimilarityMetric Rouge5 { get; } = new("rouge_5");

    /// <summary>Gets ROUGE-L.</summary>
    public static TextSimilarityMetric RougeL { get; } = new("rouge_l");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<TextSimilarityMetric>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new TextSimilarityMetric(value), Cosine, FuzzyMatch, Bleu, Gleu, Meteor, Rouge1, Rouge2, Rouge3, Rouge4, Rouge5, RougeL)
        {
        }
    }
}
