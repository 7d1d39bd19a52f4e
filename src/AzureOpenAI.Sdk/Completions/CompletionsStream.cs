using System.Text.Json;
using Azure;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Streaming;

namespace AzureOpenAI.Sdk.Completions;

/// <summary>Completions that arrive piece by piece, from <see cref="CompletionsClient.StreamAsync(CompletionsOptions, CancellationToken)"/>.</summary>
public sealed class CompletionsStream : StreamingResponse<CompletionsUpdate>
{
    private readonly CompletionsResultBuilder _builder = new();

    internal CompletionsStream(EventSource source)
        : base(source)
    {
    }

    private CompletionsStream(IEnumerable<CompletionsUpdate> updates, Response? response)
        : base(updates, response)
    {
    }

    /// <summary>Makes a stream from updates, so that a test can stand in for the service.</summary>
    /// <param name="updates">What the stream brings.</param>
    /// <param name="response">What <see cref="StreamingResponse{T}.GetRawResponse"/> returns; null when the test does not ask.</param>
    /// <returns>A stream that can be read once.</returns>
    public static CompletionsStream FromUpdates(IEnumerable<CompletionsUpdate> updates, Response? response = null) => new(Require.NotNull(updates), response);

    /// <summary>Reads the stream to its end and puts it together.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The same result that <see cref="CompletionsClient.CompleteAsync(CompletionsOptions, CancellationToken)"/> returns.</returns>
    /// <exception cref="InvalidOperationException">The stream was read before.</exception>
    /// <exception cref="StreamInterruptedException">The stream ended before the completions did; the exception holds what had arrived.</exception>
    public async Task<CompletionsResult> ToCompletionAsync(CancellationToken cancellationToken = default)
    {
        await foreach (CompletionsUpdate _ in this.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
        }

        return _builder.Build();
    }

    private protected override bool IsWhole => _builder.IsFinished;

    private protected override object? Received => _builder.Build();

    private protected override CompletionsUpdate? Parse(ReadOnlySpan<byte> data) => Wire<CompletionsUpdate>.Read(data);

    private protected override ServiceError? Observe(CompletionsUpdate update)
    {
        if (update.AdditionalProperties is { } unknown && unknown.TryGetValue("error", out JsonElement value) && ServiceErrorReader.Read(value) is { } error)
        {
            return error;
        }

        _builder.Add(update);
        return null;
    }
}
