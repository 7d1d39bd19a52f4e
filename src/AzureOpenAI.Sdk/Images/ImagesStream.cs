using System.Text.Json;
using Azure;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Streaming;

namespace AzureOpenAI.Sdk.Images;

/// <summary>An image that is shown while it is made, from <see cref="ImagesClient.StreamAsync(ImagesOptions, CancellationToken)"/>.</summary>
/// <remarks>A finished image may come before all the unfinished ones that were asked for: the service then leaves the others out.</remarks>
public sealed class ImagesStream : StreamingResponse<ImagesUpdate>
{
    private readonly ImagesResultBuilder _builder = new();

    internal ImagesStream(EventSource source)
        : base(source)
    {
    }

    private ImagesStream(IEnumerable<ImagesUpdate> updates, Response? response)
        : base(updates, response)
    {
    }

    /// <summary>Makes a stream from updates, so that a test can stand in for the service.</summary>
    /// <param name="updates">What the stream brings.</param>
    /// <param name="response">What <see cref="StreamingResponse{T}.GetRawResponse"/> returns; null when the test does not ask.</param>
    /// <returns>A stream that can be read once.</returns>
    public static ImagesStream FromUpdates(IEnumerable<ImagesUpdate> updates, Response? response = null) => new(Require.NotNull(updates), response);

    /// <summary>Reads the stream to its end and returns the finished images.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The same result that <see cref="ImagesClient.GenerateAsync(ImagesOptions, CancellationToken)"/> returns.</returns>
    /// <exception cref="InvalidOperationException">The stream was read before.</exception>
    /// <exception cref="StreamInterruptedException">The stream ended before an image was finished; the exception holds the last unfinished one.</exception>
    public async Task<ImagesResult> ToCompletionAsync(CancellationToken cancellationToken = default)
    {
        await foreach (ImagesUpdate _ in this.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
        }

        return _builder.Build();
    }

    private protected override bool IsWhole => _builder.IsFinished;

    private protected override object? Received => _builder.Build();

    private protected override ImagesUpdate? Parse(ReadOnlySpan<byte> data) => Wire<ImagesUpdate>.Read(data);

    private protected override ServiceError? Observe(ImagesUpdate update)
    {
        if (update.AdditionalProperties is { } unknown && unknown.TryGetValue("error", out JsonElement value) && ServiceErrorReader.Read(value) is { } error)
        {
            return error;
        }

        _builder.Add(update);
        return null;
    }
}
