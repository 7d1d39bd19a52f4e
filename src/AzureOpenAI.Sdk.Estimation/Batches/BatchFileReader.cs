using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;
using AzureOpenAI.Sdk.Estimation.Pricing;

namespace AzureOpenAI.Sdk.Estimation.Batches;

/// <summary>Reads a batch file line by line. What is wrong with a line is noted, and the next one is read.</summary>
internal sealed class BatchFileReader(TokenEstimator estimator, string? model, DeploymentType type, string? region)
{
    private const int MostProblems = 1_000;

    // Azure's guide to batches, 2026-10: 100,000 requests and 200 MB a file; a line is one request, and larger ones no operation takes.
    private const long MostRequests = 100_000;
    private const long MostBytes = 200L * 1_024 * 1_024;
    private const int MostLineBytes = 64 * 1_024 * 1_024;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BatchFileModel> _models = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<BatchFileModel> _order = [];
    private readonly List<BatchFileProblem> _problems = [];
    private long _problemCount;

    public async ValueTask<BatchFileEstimate> ReadAsync(Stream file, bool async, CancellationToken cancellationToken)
    {
        using var lines = new LineReader(file, MostLineBytes);
        while (await lines.ReadAsync(async, cancellationToken).ConfigureAwait(false))
        {
            Note(lines.IsTooLong ? new(lines.Number, "The line is longer than any request that the service takes.") : ProblemOf(Trim(lines.Line, lines.Number), lines.Number));
        }

        Note(lines.Number > MostRequests ? new(0, FormattableString.Invariant($"The file has {lines.Number:N0} lines; a batch takes {MostRequests:N0}. Split it.")) : null);
        Note(lines.Position > MostBytes ? new(0, FormattableString.Invariant($"The file has {lines.Position:N0} bytes; a batch takes {MostBytes:N0}. Split it.")) : null);
        return new()
        {
            ByteCount = lines.Position,
            LineCount = lines.Number,
            Models = _order,
            DeploymentType = type,
            Problems = _problems,
            ProblemCount = _problemCount,
        };
    }

    private void Note(BatchFileProblem? problem)
    {
        if (problem is null)
        {
            return;
        }

        _problemCount++;
        if (_problems.Count < MostProblems)
        {
            _problems.Add(problem);
        }
    }

    /// <summary>Takes off the mark of UTF-8 that some editors begin a file with, and the end of a line of Windows.</summary>
    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> line, long number)
    {
        line = number == 1 && line.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? line.Slice(3) : line;
        return line.Length > 0 && line.Span[line.Length - 1] == '\r' ? line.Slice(0, line.Length - 1) : line;
    }

    private BatchFileProblem? ProblemOf(ReadOnlyMemory<byte> line, long number)
    {
        if (IsBlank(line.Span))
        {
            return new(number, "The line is empty. Remove it.");
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(line, TokenEstimator.DocumentOptions);
            return Count(document.RootElement) is { } problem ? new(number, problem) : null;
        }
        catch (JsonException failure)
        {
            return new(number, $"This is no valid JSON (byte {failure.BytePositionInLine + 1}).");
        }
        catch (ArgumentException failure)
        {
            // What .NET adds to a message is for programmers.
            string reason = failure.ParamName is { } name ? failure.Message.Replace($" (Parameter '{name}')", "") : failure.Message;
            return new(number, reason) { UnknownModel = failure as UnknownModelException };
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line)
    {
        foreach (byte one in line)
        {
            if (one is not ((byte)' ' or (byte)'\t'))
            {
                return false;
            }
        }

        return true;
    }

    private string? Count(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object || line.Member("body", JsonValueKind.Object) is not { } body)
        {
            return "There is no 'body' with the request.";
        }

        if (line.Text("url") is not { Length: > 0 } url)
        {
            return "There is no 'url', such as /chat/completions.";
        }

        RequestEstimate estimate = estimator.Estimate(RequestEndpoint.Parse(url), body, model);
        Totals(estimate.Model).Add(estimate, estimate.TryGetCost(type, region, out CostEstimate? cost, out string? reason) ? cost : null, reason);
        return line.Text("custom_id") is not { Length: > 0 } name ? "There is no 'custom_id': the answer could not be told from others."
            : _names.Add(name) ? null : "The 'custom_id' was there before. Give each line its own.";
    }

    private BatchFileModel Totals(string name)
    {
        if (!_models.TryGetValue(name, out BatchFileModel? totals))
        {
            _models[name] = totals = new(name);
            _order.Add(totals);
        }

        return totals;
    }
}
