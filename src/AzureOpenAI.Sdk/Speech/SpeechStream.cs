using System.Text.Json;
using Azure;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Streaming;

namespace AzureOpenAI.Sdk.Speech;

/// <summary>Speech that arrives as events, from <see cref="SpeechClient.StreamAsync"/>.</summary>
/// <remarks>While you read update by update, nothing is held back: what an interruption has of it is the usage alone.</remarks>
public sealed class SpeechStream : StreamingResponse<SpeechUpdate>
{
    private MemoryStream? _sound;
    private SpeechUsage? _usage;
    private bool _isDone;

    internal SpeechStream(EventSource source)
        : base(source)
    {
    }

    private SpeechStream(IEnumerable<SpeechUpdate> updates, Response? response)
        : base(updates, response)
    {
    }

    /// <summary>Makes a stream from updates, so that a test can stand in for the service.</summary>
    /// <param name="updates">What the stream brings.</param>
    /// <param name="response">What <see cref="StreamingResponse{T}.GetRawResponse"/> returns; null when the test does not ask.</param>
    /// <returns>A stream that can be read once.</returns>
    public static SpeechStream FromUpdates(IEnumerable<SpeechUpdate> updates, Response? response = null) => new(Require.NotNull(updates), response);

    /// <summary>Reads the stream to its end and puts the sound together in memory.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The sound, with what it cost.</returns>
    /// <exception cref="InvalidOperationException">The stream was read before, or a piece is not base64.</exception>
    /// <exception cref="StreamInterruptedException">The stream ended before the speech did; the exception holds what had arrived.</exception>
    public async Task<SpeechResult> ToCompletionAsync(CancellationToken cancellationToken = default)
    {
        _sound ??= new MemoryStream();
        await foreach (SpeechUpdate _ in this.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
        }

        return Build();
    }

    private protected override bool IsWhole => _isDone;

    private protected override object? Received => Build();

    private protected override SpeechUpdate? Parse(ReadOnlySpan<byte> data) => Wire<SpeechUpdate>.Read(data);

    private protected override ServiceError? Observe(SpeechUpdate update)
    {
        if (update.AdditionalProperties is { } unknown && unknown.TryGetValue("error", out JsonElement value) && ServiceErrorReader.Read(value) is { } error)
        {
            return error;
        }

        _usage = update.Usage ?? _usage;
        _isDone |= update.IsFinal;
        if (_sound is not null)
        {
            Append(_sound, update.Bytes);
        }

        return null;
    }

    private static void Append(MemoryStream sound, ReadOnlyMemory<byte> bytes)
    {
#if NET8_0_OR_GREATER
        sound.Write(bytes.Span);
#else
        byte[] copy = bytes.ToArray();
        sound.Write(copy, 0, copy.Length);
#endif
    }

    /// <summary>The sound is not copied out of where it was gathered.</summary>
    private SpeechResult Build() => new()
    {
        Encoded = _sound is null ? null : new EncodedBytes(new ReadOnlyMemory<byte>(_sound.GetBuffer(), 0, (int)_sound.Length)),
        Usage = _usage,
    };
}
