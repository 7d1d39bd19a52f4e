using System.Globalization;

namespace AzureOpenAI.Sdk.Estimation.FineTuning;

/// <summary>What a training file holds, what is wrong with it, and what training on it costs. It never holds what the file says.</summary>
public sealed class TrainingFileReport
{
    internal TrainingFileReport()
    {
    }

    /// <summary>Gets the model that was reckoned with, with its version when the name had one.</summary>
    public required string Model { get; init; }

    /// <summary>Gets what the lines are; null when no line told.</summary>
    public required TrainingFileFormat? Format { get; init; }

    /// <summary>Gets how large the file is.</summary>
    public required long ByteCount { get; init; }

    /// <summary>Gets how many lines it has.</summary>
    public required long LineCount { get; init; }

    /// <summary>Gets how many lines are examples, with errors or without.</summary>
    public required long ExampleCount { get; init; }

    /// <summary>Gets whether it begins with the byte-order mark of UTF-8, for which Azure's guide asks.</summary>
    public required bool HasByteOrderMark { get; init; }

    /// <summary>Gets how many images it holds, those that are named by URL among them.</summary>
    public required long ImageCount { get; init; }

    /// <summary>Gets how many images are named by URL, so that their size is not known.</summary>
    public required long RemoteImageCount { get; init; }

    /// <summary>Gets how large the images in the file are together, decoded.</summary>
    public required long ImageByteCount { get; init; }

    /// <summary>Gets what is wrong, in the order of the file, what concerns all of it last; at most <see cref="TrainingFileOptions.MostProblems"/>.</summary>
    public required IReadOnlyList<TrainingFileProblem> Problems { get; init; }

    /// <summary>Gets how many errors there are, those that are not kept among them.</summary>
    public required long ErrorCount { get; init; }

    /// <summary>Gets how many warnings there are, those that are not kept among them.</summary>
    public required long WarningCount { get; init; }

    /// <summary>Gets whether nothing was found for which the service would refuse the file.</summary>
    public bool IsFit => ErrorCount == 0;

    /// <summary>Gets how many tokens the examples without errors have; null when there is none.</summary>
    public required TrainingTokens? Tokens { get; init; }

    /// <summary>Gets the price of training on the examples without errors; null when none is known.</summary>
    public required TrainingCost? Cost { get; init; }

    /// <summary>Gets why there is no price; null when there is one.</summary>
    public required string? CostReason { get; init; }

    /// <summary>Returns the examples and the problems in numbers.</summary>
    /// <returns>A line for a reader.</returns>
    public override string ToString()
        => string.Format(CultureInfo.InvariantCulture, "{0} ({1}, {2} examples, {3} errors, {4} warnings)", nameof(TrainingFileReport), Model, ExampleCount, ErrorCount, WarningCount);
}
