using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Grading;

/// <summary>Says how near two texts are to each other.</summary>
/// <remarks>Templates such as <c>{{sample.output_text}}</c> and <c>{{item.answer}}</c> stand for the reply and for members of the example.</remarks>
public sealed class TextSimilarityGrader : Grader
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public TextSimilarityGrader()
        : base("text_similarity")
    {
    }

    /// <summary>Gets or sets the text to grade.</summary>
    public string? Input { get; set; }

    /// <summary>Gets or sets the text that it is compared with.</summary>
    public string? Reference { get; set; }

    /// <summary>Gets or sets how nearness is reckoned.</summary>
    public TextSimilarityMetric? EvaluationMetric { get; set; }

    /// <summary>Gets or sets from which score on a reply passes. Evaluations need it; fine-tuning has no use for it.</summary>
    public double? PassThreshold { get; set; }
}
