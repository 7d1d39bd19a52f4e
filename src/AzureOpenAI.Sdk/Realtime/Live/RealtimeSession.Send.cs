using AzureOpenAI.Sdk.Sockets;
using AzureOpenAI.Sdk.Streaming;
#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
#endif

namespace AzureOpenAI.Sdk.Realtime;

public partial class RealtimeSession
{
    private static readonly SocketWriter<ReadOnlyMemory<byte>> s_writeSound = RealtimeEventWriter.WriteSound;
    private static readonly SocketWriter<RealtimeClientEvent> s_write = RealtimeEventWriter.Write;
    private static readonly SocketWriter<RealtimeClientEvent> s_writeDated = RealtimeEventWriter.WriteDated;

    /// <summary>Sends an event. What is wrong with it, the service says in a <see cref="RealtimeErrorOccurred"/> that names its id.</summary>
    /// <param name="said">The event.</param>
    /// <param name="cancellationToken">Gives up the wait for others that send. A message that is on its way is sent.</param>
    /// <returns>A task that ends when it is on its way.</returns>
    /// <exception cref="ArgumentException">The event can't be sent; the message says why.</exception>
    /// <exception cref="ObjectDisposedException">The session was closed.</exception>
    /// <exception cref="RealtimeInterruptedException">The session ended before it was closed. It holds what had arrived.</exception>
    public virtual ValueTask SendAsync(RealtimeClientEvent said, CancellationToken cancellationToken = default)
    {
        switch (Require.NotNull(said))
        {
            case RealtimeUpdateSession update:
                Require.NotNull(update.Session, "said.Session").Validated();
                break;
            case RealtimeAppendAudio { EventId: null, AdditionalProperties: null, Audio: { IsValid: true } sound }:
                return SendAudioAsync(sound.Bytes, cancellationToken);
            default:
                break;
        }

        return SendAsync(_connection.Version.HasModelInBody ? s_write : s_writeDated, said, cancellationToken);
    }

    /// <summary>Sends sound of the user: encoded once, into the buffer that it is sent from.</summary>
    /// <param name="audio">The sound, in the format of the session. It may be changed when the task has ended.</param>
    /// <param name="cancellationToken">As for <see cref="SendAsync(RealtimeClientEvent, CancellationToken)"/>.</param>
    /// <inheritdoc cref="SendAsync(RealtimeClientEvent, CancellationToken)" path="/returns|/exception"/>
    public virtual ValueTask SendAudioAsync(ReadOnlyMemory<byte> audio, CancellationToken cancellationToken = default)
        => audio.Length <= RealtimeEventWriter.MostSound
            ? SendAsync(s_writeSound, audio, cancellationToken)
            : throw new ArgumentException("An event carries at most 15 MiB of sound. Send it in pieces, such as of 100 milliseconds.", nameof(audio));

    /// <summary>Makes an item of the sound that was sent, and nothing more: with turns detected, the service does so itself.</summary>
    /// <param name="cancellationToken">As for <see cref="SendAsync(RealtimeClientEvent, CancellationToken)"/>.</param>
    /// <inheritdoc cref="SendAsync(RealtimeClientEvent, CancellationToken)" path="/returns|/exception"/>
    public virtual ValueTask CommitAudioAsync(CancellationToken cancellationToken = default) => SendAsync(new RealtimeCommitAudio(), cancellationToken);

    /// <summary>Adds an item to the conversation. It asks for no response.</summary>
    /// <param name="item">The item.</param>
    /// <param name="cancellationToken">As for <see cref="SendAsync(RealtimeClientEvent, CancellationToken)"/>.</param>
    /// <inheritdoc cref="SendAsync(RealtimeClientEvent, CancellationToken)" path="/returns|/exception"/>
    public virtual ValueTask AddItemAsync(RealtimeItem item, CancellationToken cancellationToken = default) => SendAsync(new RealtimeCreateItem(item), cancellationToken);

    /// <summary>Asks for a response. It comes as events.</summary>
    /// <param name="options">What is to be different for it; null for as the session has it.</param>
    /// <param name="cancellationToken">As for <see cref="SendAsync(RealtimeClientEvent, CancellationToken)"/>.</param>
    /// <inheritdoc cref="SendAsync(RealtimeClientEvent, CancellationToken)" path="/returns|/exception"/>
    public virtual ValueTask RespondAsync(RealtimeResponseOptions? options = null, CancellationToken cancellationToken = default)
        => SendAsync(new RealtimeCreateResponse(options), cancellationToken);

    /// <summary>Says something as text, and asks for a response.</summary>
    /// <param name="text">What the user says.</param>
    /// <param name="cancellationToken">As for <see cref="SendAsync(RealtimeClientEvent, CancellationToken)"/>.</param>
    /// <inheritdoc cref="SendAsync(RealtimeClientEvent, CancellationToken)" path="/returns|/exception"/>
    public virtual async ValueTask SayAsync(string text, CancellationToken cancellationToken = default)
    {
        await AddItemAsync(RealtimeMessage.User(text), cancellationToken).ConfigureAwait(false);
        await RespondAsync(null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Changes the session. The service answers with a <see cref="RealtimeSessionUpdated"/>.</summary>
    /// <param name="options">What is to be different.</param>
    /// <param name="cancellationToken">As for <see cref="SendAsync(RealtimeClientEvent, CancellationToken)"/>.</param>
    /// <inheritdoc cref="SendAsync(RealtimeClientEvent, CancellationToken)" path="/returns|/exception"/>
    public virtual ValueTask UpdateAsync(RealtimeOptions options, CancellationToken cancellationToken = default)
        => SendAsync(new RealtimeUpdateSession(Require.NotNull(options).With(Current?.Kind ?? RealtimeSessionKind.Conversation)), cancellationToken);

    /// <summary>
    /// Stops the model, and tells it how much of what it said was heard, so that it does not believe the rest was. Call it when
    /// <see cref="RealtimeSpeechStarted"/> comes, or when the user presses stop; and throw away what is still to be played.
    /// </summary>
    /// <remarks>The response is cancelled unless the service does so itself because the user speaks; the item that spoke last is cut, at most to what had arrived of it, unless it was played to its end.</remarks>
    /// <param name="played">How much of the item that spoke last was played.</param>
    /// <param name="cancellationToken">As for <see cref="SendAsync(RealtimeClientEvent, CancellationToken)"/>.</param>
    /// <returns>Whether there was something to stop or to cut.</returns>
    /// <inheritdoc cref="SendAsync(RealtimeClientEvent, CancellationToken)" path="/exception"/>
    public virtual async Task<bool> InterruptAsync(TimeSpan played, CancellationToken cancellationToken = default)
    {
        RealtimeStop stop = _recorder.Stop(played);
        if (stop.ResponseId is { } response)
        {
            await SendAsync(new RealtimeCancelResponse { ResponseId = response }, cancellationToken).ConfigureAwait(false);
        }

        if (stop.ItemId is { } item)
        {
            await SendAsync(new RealtimeTruncateItem(item, stop.ContentIndex, stop.AudioEndMs), cancellationToken).ConfigureAwait(false);
        }

        return stop is not { ResponseId: null, ItemId: null };
    }

#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
#endif
    private async ValueTask SendAsync<T>(SocketWriter<T> write, T value, CancellationToken cancellationToken)
    {
        if (IsClosing)
        {
            throw new ObjectDisposedException(nameof(RealtimeSession), "The session was closed. Open another one.");
        }

        try
        {
            await _connection.SendAsync(write, value, cancellationToken).ConfigureAwait(false);
        }
        catch (BrokenStreamException) when (IsClosing)
        {
            throw new ObjectDisposedException(nameof(RealtimeSession), "The session was closed meanwhile.");
        }
        catch (BrokenStreamException broken)
        {
            throw Interrupted(broken.Details);
        }
    }
}
