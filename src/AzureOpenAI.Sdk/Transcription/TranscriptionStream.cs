using System.Text.Json;
using Azure;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Streaming;

namespace AzureOpenAI.Sdk.Transcription;

/// <summary>A transcription that arrives piece by piece, from <see cref="TranscriptionClient.StreamAsync"/>.</summary>
public sealed class TranscriptionStream : StreamingResponse<TranscriptionUpdate>
{
    private readonly TranscriptionResultBuilder _builder = new();

    internal TranscriptionStream(EventSource source)
        : base(source)
    {
    }

    private TranscriptionStream(IEnumerable<TranscriptionUpdate> updates, Response? response)
        : base(updates, response)
    {
    }

    /// <summary>Makes a stream from updates, so that a test can stand in for the service.</summary>
    /// <param name="updates">What the stream brings.</param>
    /// <param name="response">What <see cref="StreamingResponse{T}.GetRawResponse"/> returns; null when the test does not ask.</param>
    /// <returns>A stream that can be read once.</returns>
    public static TranscriptionStream FromUpdates(IEnumerable<TranscriptionUpdate> updates, Response? response = null) => new(Require.NotNull(updates), response);

    /// <summary>Reads the stream to its end and puts it together.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The same result that <see cref="TranscriptionClient.TranscribeAsync(TranscriptionOptions, CancellationToken)"/> returns.</returns>
    /// <exception cref="InvalidOperationException">The stream was read before.</exception>
    /// <exception cref="StreamInterruptedException">The stream ended before the transcription did; the exception holds what had arrived.</exception>
    public async Task<TranscriptionResult> ToCompletionAsync(CancellationToken cancellationToken = default)
    {
        await foreach (TranscriptionUpdate _ in this.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
        }

        return _builder.Build();
    }

    private protected override bool IsWhole => _builder.IsFinished;

    private protected override object? Received => _builder.Build();

    private protected override TranscriptionUpdate? Parse(ReadOnlySpan<byte> data) => Wire<TranscriptionUpdate>.Read(data);

    private protected override ServiceError? Observe(TranscriptionUpdate update)
    {
        if (update.AdditionalProperties is { } unknown && unknown.TryGetValue("error", out JsonElement value) && ServiceErrorReader.Read(value) is { } error)
        {
            return error;
        }

        _builder.Add(update);
        return null;
    }
}
