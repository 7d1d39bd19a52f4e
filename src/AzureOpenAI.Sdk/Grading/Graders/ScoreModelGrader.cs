using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Grading;

/// <summary>Lets a model score the reply. Its tokens are billed.</summary>
/// <remarks>Templates such as <c>{{sample.output_text}}</c> and <c>{{item.answer}}</c> stand for the reply and for members of the example.</remarks>
public sealed class ScoreModelGrader : Grader
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ScoreModelGrader()
        : base("score_model")
    {
    }

    /// <summary>Gets or sets the model that scores.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets what the model is told.</summary>
    public IReadOnlyList<GraderMessage> Input { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the lowest and the highest score; 0 and 1 by default.</summary>
    public IReadOnlyList<double> Range { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets how the model chooses its words.</summary>
    public GraderSamplingParameters? SamplingParams { get; set; }

    /// <summary>Gets or sets from which score on a reply passes. For evaluations; fine-tuning has no use for it.</summary>
    public double? PassThreshold { get; set; }
}
