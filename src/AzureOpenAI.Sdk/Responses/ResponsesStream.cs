using Azure;
using AzureOpenAI.Sdk.Streaming;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A response that arrives piece by piece, from <see cref="ResponsesClient.StreamAsync(ResponsesOptions, CancellationToken)"/>.</summary>
public sealed class ResponsesStream : StreamingResponse<ResponsesUpdate>
{
    private readonly ResponsesResultBuilder _builder = new();

    internal ResponsesStream(EventSource source)
        : base(source)
    {
    }

    private ResponsesStream(IEnumerable<ResponsesUpdate> updates, Response? response)
        : base(updates, response)
    {
    }

    /// <summary>Makes a stream from updates, so that a test can stand in for the service.</summary>
    /// <param name="updates">What the stream brings.</param>
    /// <param name="response">What <see cref="StreamingResponse{T}.GetRawResponse"/> returns; null when the test does not ask.</param>
    /// <returns>A stream that can be read once.</returns>
    public static ResponsesStream FromUpdates(IEnumerable<ResponsesUpdate> updates, Response? response = null) => new(Require.NotNull(updates), response);

    /// <summary>Reads the stream to its end and puts it together.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The same result that <see cref="ResponsesClient.CreateAsync(ResponsesOptions, CancellationToken)"/> returns.</returns>
    /// <exception cref="InvalidOperationException">The stream was read before.</exception>
    /// <exception cref="StreamInterruptedException">The stream ended before the response did; the exception holds what had arrived.</exception>
    public async Task<ResponsesResult> ToResultAsync(CancellationToken cancellationToken = default)
    {
        await foreach (ResponsesUpdate _ in this.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
        }

        return _builder.Build();
    }

    private protected override bool IsWhole => _builder.IsFinished;

    private protected override object? Received => _builder.Build();

    private protected override ResponsesUpdate? Parse(ReadOnlySpan<byte> data) => ResponsesUpdateReader.Read(data);

    private protected override ServiceError? Observe(ResponsesUpdate update)
    {
        if (update is ResponseErrorUpdate error)
        {
            return new ServiceError { Code = error.Code, Message = error.Message, Param = error.Param };
        }

        _builder.Add(update);
        return null;
    }
}
