using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.FineTuning.Examples;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.FineTuning;

/// <summary>Goes through one file, line by line.</summary>
internal sealed class TrainingFileRun(string model, ModelFacts facts, TrainingFileOptions options)
{
    private readonly ProblemList _problems = new(options.MostProblems);
    private readonly SeenExamples _seen = new();
    private readonly ImageTally _images = new();
    private readonly TokenStatistics _statistics = new();
    private readonly ExampleTokens _tokens = new(options.Estimator, model);
    private readonly int? _mostTokens = options.MostExampleTokens ?? facts.MaxInputTokens ?? facts.ContextWindow;
    private TrainingFileFormat? _format = options.Format;
    private bool _hasMark;
    private long _examples;

    /// <summary>Gets whether the rest of the file can be read.</summary>
    public bool GoesOn { get; private set; } = true;

    public void Take(LineReader lines)
    {
        var findings = new Findings(_problems, lines.Number, lines.Offset);
        ReadOnlyMemory<byte> line = lines.Line;
        if (lines.Number == 1)
        {
            _hasMark = LineText.HasMark(line.Span);
            GoesOn = !LineText.IsWide(line.Span, findings);
        }

        int mark = lines.Number == 1 && _hasMark ? LineText.Mark.Length : 0;
        line = line.Slice(mark);
        if (!GoesOn)
        {
            return;
        }

        if (lines.IsTooLong)
        {
            findings.Error(
                TrainingFileProblemKind.LineTooLong,
                null,
                FormattableString.Invariant($"The line has more than {options.MostLineBytes:N0} bytes and was passed over."),
                $"Check that each line is one example, or raise {nameof(TrainingFileOptions)}.{nameof(TrainingFileOptions.MostLineBytes)}.");
        }
        else if (LineText.IsBlank(line.Span))
        {
            findings.Warn(TrainingFileProblemKind.EmptyLine, null, "The line is empty.", "Take it out.");
        }
        else if (LineText.IsUtf8(line, mark, findings))
        {
            TakeText(line, mark, lines.Number, findings);
        }
    }

    public TrainingFileReport ToReport(LineReader lines)
    {
        FileRules.Check(_problems, _hasMark, lines.Position, _examples, _images.ExampleCount);
        MethodRules.Check(_problems, facts, options.Table, _format);
        TrainingTokens? tokens = _statistics.ToTokens();
        (TrainingCost? cost, string? reason) = TrainingPricing.Price(facts, options, tokens);
        return new()
        {
            Model = facts.ToString(),
            Format = _format,
            ByteCount = lines.Position,
            LineCount = lines.Number,
            ExampleCount = _examples,
            HasByteOrderMark = _hasMark,
            ImageCount = _images.Count,
            RemoteImageCount = _images.RemoteCount,
            ImageByteCount = _images.ByteCount,
            Problems = _problems.Kept,
            ErrorCount = _problems.ErrorCount,
            WarningCount = _problems.WarningCount,
            Tokens = tokens,
            Cost = cost,
            CostReason = reason,
        };
    }

    private void TakeText(ReadOnlyMemory<byte> line, int mark, long number, Findings findings)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line, TokenEstimator.DocumentOptions);
            TakeExample(document.RootElement, line, number, findings);
        }
        catch (JsonException failure)
        {
            // The reader's own message may quote the line.
            string remedy = LineText.LooksSpread(line.Span) ? "Write each example on one line of its own, without a list around them." : "Correct the line.";
            findings.ErrorAt(TrainingFileProblemKind.InvalidJson, mark + (failure.BytePositionInLine ?? 0), "The line is no JSON from here on.", remedy);
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException)
        {
            findings.Error(TrainingFileProblemKind.Encoding, null, "A text holds half of a pair of surrogates, which is no character.", "Write whole characters.");
        }
    }

    private void TakeExample(JsonElement example, ReadOnlyMemory<byte> line, long number, Findings findings)
    {
        _examples++;
        if (example.ValueKind != JsonValueKind.Object)
        {
            findings.Error(TrainingFileProblemKind.WrongValue, null, "The example is no JSON object.", "Write one object a line.");
            return;
        }

        _format ??= FormatDetector.Find(example, facts.IsReasoning);
        if (_format is not { } format)
        {
            findings.Error(TrainingFileProblemKind.MissingMember, null, "The example has none of messages, input and prompt.", "Write it as the guide to fine-tuning has it.");
            return;
        }

        _images.Begin();
        new ExampleChecker(findings, _images).Check(example, format);
        if (_seen.FindOrAdd(LineText.Trim(line.Span), number) is { } first)
        {
            findings.Warn(TrainingFileProblemKind.Duplicate, null, FormattableString.Invariant($"The same example is on line {first}."), "Take one of them out, unless it is to count twice.");
        }

        if (!findings.HasErrors && MethodRules.Fits(facts, format))
        {
            Count(example, format, findings);
        }
    }

    private void Count(JsonElement example, TrainingFileFormat format, Findings findings)
    {
        (TokenRange tokens, Exactness exactness) = _tokens.Count(example, format);
        if (_mostTokens is { } most && tokens.Lower > most)
        {
            findings.Error(
                TrainingFileProblemKind.TooManyTokens,
                null,
                FormattableString.Invariant($"The example has {tokens.Expected:N0} tokens; at most {most:N0} are taken."),
                "Make it shorter, or make several of it.");
            return;
        }

        _statistics.Add(tokens, exactness);
    }
}
