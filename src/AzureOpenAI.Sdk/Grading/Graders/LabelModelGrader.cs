using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Grading;

/// <summary>Lets a model choose a label for the reply. Its tokens are billed.</summary>
/// <remarks>Templates such as <c>{{sample.output_text}}</c> and <c>{{item.answer}}</c> stand for the reply and for members of the example.</remarks>
public sealed class LabelModelGrader : Grader
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public LabelModelGrader()
        : base("label_model")
    {
    }

    /// <summary>Gets or sets the model that chooses; it must be able to follow a JSON schema.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets what the model is told.</summary>
    public IReadOnlyList<GraderMessage> Input { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the labels to choose from.</summary>
    public IReadOnlyList<string> Labels { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets those of the labels that pass.</summary>
    public IReadOnlyList<string> PassingLabels { get; set => field = value ?? []; } = [];
}
