namespace AzureOpenAI.Sdk.Batch;

/// <summary>What became of one request of a batch.</summary>
/// <typeparam name="T">What the request returns, for example <c>ChatResult</c>.</typeparam>
public sealed class BatchLine<T>
    where T : WireModel
{
    /// <summary>Creates one, for example for a test.</summary>
    /// <param name="output">The line as the service writes it.</param>
    /// <param name="result">Its answer; null when it failed.</param>
    /// <param name="error">Why it failed; null when it was answered.</param>
    /// <param name="number">The line's number in its file, from 1.</param>
    public BatchLine(BatchOutputLine output, T? result, ServiceError? error, int number)
        => (Output, Result, Error, Number) = (Require.NotNull(output), result, error, number);

    /// <summary>Gets the line as the service writes it, with all that this version does not know.</summary>
    public BatchOutputLine Output { get; }

    /// <summary>Gets the id that the input gave it.</summary>
    public string CustomId => Output.CustomId ?? "";

    /// <summary>Gets the HTTP status of its answer; null when there was none.</summary>
    public int? StatusCode => Output.Response?.StatusCode;

    /// <summary>Gets its answer; null when it failed.</summary>
    public T? Result { get; }

    /// <summary>Gets why it failed; null when it was answered.</summary>
    public ServiceError? Error { get; }

    /// <summary>Gets the line's number in its file, from 1.</summary>
    public int Number { get; }

    /// <summary>Names the line alone: contents never reach a log by accident.</summary>
    /// <returns>The type and the line's number.</returns>
    public override string ToString() => FormattableString.Invariant($"BatchLine {Number}");
}
