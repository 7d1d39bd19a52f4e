using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.Estimation;
using AzureOpenAI.Sdk.Tool.Estimate;

namespace AzureOpenAI.Sdk.Tool.Cost;

/// <summary>Reads a batch file line by line. What is wrong with a line is noted, and the next one is read.</summary>
internal sealed class BatchReader(TokenEstimator estimator, string? model)
{
    // The service takes files of up to 100,000 requests; nobody reads more notes than these.
    private const int MostProblems = 1000;
    private static readonly JsonDocumentOptions s_deep = new() { MaxDepth = 256 };

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly BatchTotals _totals = new();

    public BatchTotals Read(Stream file, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024);
        while (reader.ReadLine() is { } line)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _totals.Lines++;
            if (Problem(line) is { } reason && _totals.Problems.Count < MostProblems)
            {
                _totals.Problems.Add((_totals.Lines, reason));
            }
        }

        return _totals;
    }

    private string? Problem(string line)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return "The line is empty. Remove it.";
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(line, s_deep);
            return Count(document.RootElement);
        }
        catch (JsonException failure)
        {
            return $"This is no valid JSON (byte {failure.BytePositionInLine + 1}).";
        }
        catch (UnknownModelException unknown)
        {
            return FailureReport.Describe(unknown);
        }
        catch (ArgumentException failure)
        {
            return FailureReport.WithoutParameter(failure);
        }
        catch (BadInputException failure)
        {
            return failure.Message;
        }
    }

    private string? Count(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object || !line.TryGetProperty("body", out JsonElement body) || body.ValueKind != JsonValueKind.Object)
        {
            return "There is no 'body' with the request.";
        }

        if (Text(line, "url") is not { } url)
        {
            return "There is no 'url', such as /chat/completions.";
        }

        _totals.Add(estimator.EstimateJson(RequestShape.FromEndpoint(url), JsonSerializer.SerializeToUtf8Bytes(body, RequestJson.Default.JsonElement), model));
        return Text(line, "custom_id") is not { Length: > 0 } name ? "There is no 'custom_id': the answer could not be told from others."
            : _names.Add(name) ? null : "The 'custom_id' was there before. Give each line its own.";
    }

    private static string? Text(JsonElement line, string name)
        => line.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
