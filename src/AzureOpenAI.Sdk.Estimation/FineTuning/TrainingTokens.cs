using System.Globalization;

namespace AzureOpenAI.Sdk.Estimation.FineTuning;

/// <summary>How many tokens the examples of a training file have.</summary>
/// <remarks>
/// An example is counted as the same conversation in a request. No count that the service reported for a training file is known, so it is
/// never called exact. Of preferences, the input counts once.
/// </remarks>
public sealed class TrainingTokens
{
    internal TrainingTokens()
    {
    }

    /// <summary>Gets how many examples were counted: those without errors.</summary>
    public required long ExampleCount { get; init; }

    /// <summary>Gets the tokens of the shortest example.</summary>
    public required int Min { get; init; }

    /// <summary>Gets the tokens of the example in the middle: half of the others are no longer.</summary>
    public required int Median { get; init; }

    /// <summary>Gets the tokens of the longest example.</summary>
    public required int Max { get; init; }

    /// <summary>Gets the tokens of all examples, once.</summary>
    public required TokenRange Total { get; init; }

    /// <summary>Gets how sure the counts are.</summary>
    public required Exactness Exactness { get; init; }

    /// <summary>Returns the numbers.</summary>
    /// <returns>A line for a reader.</returns>
    public override string ToString()
        => string.Format(CultureInfo.InvariantCulture, "{0} tokens in {1} examples of {2} to {3}, median {4}", Total, ExampleCount, Min, Max, Median);
}
