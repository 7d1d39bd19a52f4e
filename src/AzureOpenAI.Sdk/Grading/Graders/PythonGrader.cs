using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Grading;

/// <summary>Runs a Python program that scores the reply.</summary>
/// <remarks>The documents of Azure have no such grader for jobs; it can be run and validated.</remarks>
public sealed class PythonGrader : Grader
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public PythonGrader()
        : base("python")
    {
    }

    /// <summary>Gets or sets the program, with a function <c>grade(sample, item)</c> that returns a number.</summary>
    public string? Source { get; set; }

    /// <summary>Gets or sets the image that it runs in.</summary>
    public string? ImageTag { get; set; }

    /// <summary>Gets or sets from which score on a reply passes. For evaluations; fine-tuning has no use for it.</summary>
    public double? PassThreshold { get; set; }
}
