using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>Which model to train, on what, and how. What is null is decided by the service.</summary>
public sealed partial class FineTuningOptions : WireModel, INamesKept
{
    /// <summary>Creates options.</summary>
    /// <param name="model">The model to train, with its version, such as <c>gpt-4.1-mini-2025-04-14</c>; or a fine-tuned model, to train it further.</param>
    /// <param name="trainingFile">The id of the file with the examples, uploaded for the purpose <c>fine-tune</c>.</param>
    /// <exception cref="ArgumentException">One of them is empty.</exception>
    public FineTuningOptions(string model, string trainingFile)
        => (Model, TrainingFile) = (Require.NotEmpty(model), Require.NotEmpty(trainingFile));

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public FineTuningOptions()
    {
    }

    /// <summary>Gets or sets the model to train: a model, not a deployment.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets the id of the file with the examples.</summary>
    public string? TrainingFile { get; set; }

    /// <summary>Gets or sets the id of a file with examples of the same kind that are kept apart, to see how well the model does on what it has not seen.</summary>
    public string? ValidationFile { get; set; }

    /// <summary>Gets or sets how the model is trained; supervised by default.</summary>
    public FineTuningMethod? Method { get; set; }

    /// <summary>Gets or sets what is added to the name of the trained model, at most 64 characters.</summary>
    public string? Suffix { get; set; }

    /// <summary>Gets or sets a number, 0 or more, with which the same training gives much the same model.</summary>
    public int? Seed { get; set; }

    /// <summary>Gets or sets tools that follow the training.</summary>
    public IReadOnlyList<FineTuningIntegration> Integrations { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets labels to find the job by: at most 16, a name of 64 and a value of 512 characters.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; set; }

    /// <summary>Gets or sets where Azure trains, and at what price.</summary>
    /// <remarks>It is in Azure's guide to fine-tuning, and in none of the service's OpenAPI documents.</remarks>
    [JsonPropertyName("trainingType")]
    public FineTuningTrainingType? TrainingType { get; set; }

    /// <summary>Gets or sets how the model is trained, in the older form that knows supervised training alone. Prefer <see cref="Method"/>.</summary>
    public SupervisedHyperparameters? Hyperparameters { get; set; }

    void INamesKept.Name(ref HomeSearch search)
    {
        search.Must(TrainingFile);
        search.Must(ValidationFile);
    }
}
