namespace AzureOpenAI.Sdk.Evals;

/// <summary>How many rows came out how.</summary>
public sealed class EvalRunCounts : WireModel
{
    /// <summary>Gets or sets all.</summary>
    public int? Total { get; set; }

    /// <summary>Gets or sets those that could not be judged.</summary>
    public int? Errored { get; set; }

    /// <summary>Gets or sets those that did not pass.</summary>
    public int? Failed { get; set; }

    /// <summary>Gets or sets those that passed.</summary>
    public int? Passed { get; set; }
}
