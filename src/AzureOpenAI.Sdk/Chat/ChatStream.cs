using System.Text.Json;
using Azure;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Streaming;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>An answer that arrives piece by piece, from <see cref="ChatClient.StreamAsync(ChatOptions, CancellationToken)"/>.</summary>
/// <remarks>Azure's first update has no choices, only the results of the prompt's filters; the last one has only the usage.</remarks>
public sealed class ChatStream : StreamingResponse<ChatUpdate>
{
    private readonly ChatResultBuilder _builder = new();

    internal ChatStream(EventSource source)
        : base(source)
    {
    }

    private ChatStream(IEnumerable<ChatUpdate> updates, Response? response)
        : base(updates, response)
    {
    }

    /// <summary>Makes a stream from updates, so that a test can stand in for the service.</summary>
    /// <param name="updates">What the stream brings.</param>
    /// <param name="response">What <see cref="StreamingResponse{T}.GetRawResponse"/> returns; null when the test does not ask.</param>
    /// <returns>A stream that can be read once.</returns>
    public static ChatStream FromUpdates(IEnumerable<ChatUpdate> updates, Response? response = null) => new(Require.NotNull(updates), response);

    /// <summary>Reads the stream to its end and puts it together, tool calls and all.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The same result that <see cref="ChatClient.CompleteAsync(ChatOptions, CancellationToken)"/> returns.</returns>
    /// <exception cref="InvalidOperationException">The stream was read before.</exception>
    /// <exception cref="StreamInterruptedException">The stream ended before the answer did; the exception holds what had arrived.</exception>
    public async Task<ChatResult> ToCompletionAsync(CancellationToken cancellationToken = default)
    {
        await foreach (ChatUpdate _ in this.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
        }

        return _builder.Build();
    }

    private protected override bool IsWhole => _builder.IsFinished;

    private protected override object? Received => _builder.Build();

    private protected override ChatUpdate? Parse(ReadOnlySpan<byte> data) => ChatUpdateReader.Read(data);

    private protected override ServiceError? Observe(ChatUpdate update)
    {
        if (update.AdditionalProperties is { } unknown && unknown.TryGetValue("error", out JsonElement value) && ServiceErrorReader.Read(value) is { } error)
        {
            return error;
        }

        _builder.Add(update);
        return null;
    }
}
