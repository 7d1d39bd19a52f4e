using AzureOpenAI.Sdk.Grading;

namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>A grader as the service understood it.</summary>
public sealed class GraderValidationResult : WireModel
{
    /// <summary>Gets or sets the grader.</summary>
    public Grader? Grader { get; set; }
}
