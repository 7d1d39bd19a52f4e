using System.Text.Json;

namespace AzureOpenAI.Sdk.Evals;

/// <summary>What a grader says of a row.</summary>
public sealed class EvalOutputItemResult : WireModel
{
    /// <summary>Gets or sets the grader.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the kind of the grader.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the score.</summary>
    public double? Score { get; set; }

    /// <summary>Gets or sets whether the row passed.</summary>
    public bool? Passed { get; set; }

    /// <summary>Gets or sets what the grader was asked and replied, where it asked a model.</summary>
    public JsonElement? Sample { get; set; }
}
