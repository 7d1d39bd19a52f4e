namespace AzureOpenAI.Sdk.Evals;

/// <summary>How many rows passed one grader.</summary>
public sealed class EvalCriterionResult : WireModel
{
    /// <summary>Gets or sets the grader.</summary>
    public string? TestingCriteria { get; set; }

    /// <summary>Gets or sets those that passed.</summary>
    public int? Passed { get; set; }

    /// <summary>Gets or sets those that did not.</summary>
    public int? Failed { get; set; }
}
