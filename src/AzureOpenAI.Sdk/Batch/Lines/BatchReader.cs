using System.Runtime.CompilerServices;
using System.Text.Json;
using AzureOpenAI.Sdk.Content;
using AzureOpenAI.Sdk.Errors;

namespace AzureOpenAI.Sdk.Batch;

/// <summary>Reads the results of a batch line by line: no more than a line is in memory.</summary>
public static class BatchReader
{
    /// <summary>The longest line that is read. An answer with an image is a few megabytes.</summary>
    private const int LongestLine = 64 * 1024 * 1024;

    /// <summary>Reads results from a file of JSON lines. A byte order mark and empty lines are passed over.</summary>
    /// <typeparam name="T">What the requests return, for example <c>ChatResult</c>.</typeparam>
    /// <param name="stream">The file, which stays open.</param>
    /// <param name="onBroken">Is told of a line that can't be read, and the reading goes on; null to throw.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The lines, as they come.</returns>
    /// <exception cref="BatchLineException">While reading: a line is no result, and nobody asked to go on.</exception>
    public static async IAsyncEnumerable<BatchLine<T>> ReadAsync<T>(
        Stream stream, Action<BatchLineException>? onBroken = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : WireModel
    {
        using var lines = new LineReader(Require.NotNull(stream), LongestLine);
        while (await lines.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (Read<T>(lines, onBroken) is { } line)
            {
                yield return line;
            }
        }
    }

    private static BatchLine<T>? Read<T>(LineReader lines, Action<BatchLineException>? onBroken)
        where T : WireModel
    {
        try
        {
            return Parse<T>(lines);
        }
        catch (BatchLineException broken) when (onBroken is not null)
        {
            onBroken(broken);
            return null;
        }
    }

    private static BatchLine<T> Parse<T>(LineReader lines)
        where T : WireModel
    {
        if (lines.IsTooLong)
        {
            throw new BatchLineException(lines.Number, $"has more than {LongestLine / (1024 * 1024)} MB.");
        }

        try
        {
            BatchOutputLine output = JsonSerializer.Deserialize(lines.Line, Wire<BatchOutputLine>.Info) ?? throw new BatchLineException(lines.Number, "is null.");
            if (output.Response is not { Body: { } body } response)
            {
                return new BatchLine<T>(output, null, output.Error ?? new ServiceError(), lines.Number);
            }

            bool succeeded = response.StatusCode is null or (>= 200 and < 300);
            return succeeded
                ? new BatchLine<T>(output, body.Deserialize(Wire<T>.Info), null, lines.Number)
                : new BatchLine<T>(output, null, ErrorOf(body) ?? output.Error ?? new ServiceError(), lines.Number);
        }
        catch (JsonException failure)
        {
            string place = failure.Path is { Length: > 0 and < 200 } path ? $" at {path}" : "";
            throw new BatchLineException(lines.Number, FormattableString.Invariant($"is no result: its JSON is wrong{place}, at byte {failure.BytePositionInLine ?? 0}."), failure);
        }
    }

    private static ServiceError? ErrorOf(JsonElement body)
        => body.ValueKind == JsonValueKind.Object && body.TryGetProperty("error", out JsonElement error) ? ServiceErrorReader.Read(error) : null;
}
