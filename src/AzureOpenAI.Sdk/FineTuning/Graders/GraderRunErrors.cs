namespace AzureOpenAI.Sdk.FineTuning;

/// <summary>What went wrong in a run of a grader.</summary>
public sealed class GraderRunErrors : WireModel
{
    /// <summary>Gets or sets whether the formula of a multi grader can't be read.</summary>
    public bool? FormulaParseError { get; set; }

    /// <summary>Gets or sets whether the reply can't be read.</summary>
    public bool? SampleParseError { get; set; }

    /// <summary>Gets or sets whether the reply was cut off.</summary>
    public bool? TruncatedObservationError { get; set; }

    /// <summary>Gets or sets whether the grader did not answer.</summary>
    public bool? UnresponsiveRewardError { get; set; }

    /// <summary>Gets or sets whether a template names something that is not there.</summary>
    public bool? InvalidVariableError { get; set; }

    /// <summary>Gets or sets whether something else failed.</summary>
    public bool? OtherError { get; set; }

    /// <summary>Gets or sets whether the Python program could not be run.</summary>
    public bool? PythonGraderServerError { get; set; }

    /// <summary>Gets or sets why the Python program could not be run.</summary>
    public string? PythonGraderServerErrorType { get; set; }

    /// <summary>Gets or sets whether the Python program failed.</summary>
    public bool? PythonGraderRuntimeError { get; set; }

    /// <summary>Gets or sets how the Python program failed.</summary>
    public string? PythonGraderRuntimeErrorDetails { get; set; }

    /// <summary>Gets or sets whether the model that grades could not be asked.</summary>
    public bool? ModelGraderServerError { get; set; }

    /// <summary>Gets or sets whether the model that grades refused.</summary>
    public bool? ModelGraderRefusalError { get; set; }

    /// <summary>Gets or sets whether the answer of the model that grades can't be read.</summary>
    public bool? ModelGraderParseError { get; set; }

    /// <summary>Gets or sets why the model that grades could not be asked.</summary>
    public string? ModelGraderServerErrorDetails { get; set; }
}
