using Azure;
using AzureOpenAI.Sdk.Errors;

namespace AzureOpenAI.Sdk;

/// <summary>
/// A stream that ended before its answer did: the connection broke, a time limit passed, or the service reported an error in its midst.
/// It holds what had arrived; the tokens up to there were generated and are billed.
/// </summary>
public sealed class StreamInterruptedException : AzureOpenAIException
{
    private readonly object? _received;

    internal StreamInterruptedException(FailureDetails details, Response response, object? received, int updateCount, long byteCount)
        : base(details, response)
        => (_received, UpdateCount, ByteCount) = (received, updateCount, byteCount);

    /// <summary>Gets how many updates had arrived.</summary>
    public int UpdateCount { get; }

    /// <summary>Gets how many bytes of a download had arrived; 0 for a stream of updates.</summary>
    public long ByteCount { get; }

    /// <summary>Gets what had arrived, put together as far as it went.</summary>
    /// <typeparam name="T">The result of the call, for example <c>ChatResult</c>.</typeparam>
    /// <returns>The unfinished result, or <see langword="null"/> when it is of another type or nothing had arrived.</returns>
    public T? GetReceived<T>()
        where T : class
        => _received as T;
}
