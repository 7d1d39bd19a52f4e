using AzureOpenAI.Sdk.Grading;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>A grader to be checked.</summary>
public sealed class GraderValidationOptions : WireModel
{
    /// <summary>Gets or sets the grader.</summary>
    public Grader? Grader { get; set; }
}
