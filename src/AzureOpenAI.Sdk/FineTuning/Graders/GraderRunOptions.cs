using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Grading;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>A grader to try, and the reply to try it on.</summary>
public sealed class GraderRunOptions : WireModel
{
    /// <summary>Creates options.</summary>
    /// <param name="grader">The grader.</param>
    /// <param name="modelSample">The reply.</param>
    public GraderRunOptions(Grader grader, string modelSample)
        => (Grader, ModelSample) = (Require.NotNull(grader), Require.NotNull(modelSample));

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public GraderRunOptions()
    {
    }

    /// <summary>Gets or sets the grader.</summary>
    public Grader? Grader { get; set; }

    /// <summary>Gets or sets the reply: what <c>sample</c> stands for in templates.</summary>
    public string? ModelSample { get; set; }

    /// <summary>Gets or sets the example, a JSON object: what <c>item</c> stands for in templates.</summary>
    public JsonElement? Item { get; set; }

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        var rules = new OptionRules(nameof(GraderRunOptions));
        rules.That(Grader is not null, nameof(Grader), "is missing. Give the grader to try.");
        rules.That(ModelSample is not null, nameof(ModelSample), "is missing. Give the reply to try it on.");
        rules.That(Item is null or { ValueKind: JsonValueKind.Object }, nameof(Item), "is no JSON object. Give a line of the training file.");
    }
}
