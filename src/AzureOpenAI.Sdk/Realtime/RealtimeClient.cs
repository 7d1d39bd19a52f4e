using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Sockets;
using AzureOpenAI.Sdk.Streaming;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Opens sessions in which a model listens and speaks at once, or writes down what is said.</summary>
public partial class RealtimeClient
{
    private readonly ServicePipeline _pipeline = null!;
    private readonly Route _converse = null!;
    private readonly Route _transcribe = null!;

    internal RealtimeClient(ServicePipeline pipeline, string deployment)
    {
        (_pipeline, Deployment) = (pipeline, deployment);
        _converse = pipeline.RouteTo(RealtimeCalls.Converse, deployment);
        _transcribe = pipeline.RouteTo(RealtimeCalls.Transcribe, deployment);
    }

    /// <summary>For mocking.</summary>
    protected RealtimeClient()
    {
    }

    /// <summary>Gets the deployment that listens and answers.</summary>
    public virtual string Deployment { get; } = "";

    /// <summary>Returns a client whose calls are made with other time limits, retries or headers.</summary>
    /// <param name="settings">What differs; what it leaves null stays as it is.</param>
    /// <returns>A client over the same connections.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public virtual RealtimeClient With(CallSettings settings) => new(_pipeline.With(settings), Deployment);

    /// <summary>Opens a session. It returns when the service has accepted the session and its options, so that what is wrong with them fails here.</summary>
    /// <remarks>
    /// Until then it is a call like any other: refused or broken attempts are made again, with routes on another deployment too. Afterwards
    /// nothing is repeated: see <see cref="RealtimeInterruptedException"/> and <see cref="ResumeAsync"/>.
    /// </remarks>
    /// <param name="options">How the session is; null for the service's defaults.</param>
    /// <param name="settings">How the socket is kept; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up the opening. An open session is closed with its own methods.</param>
    /// <returns>The session; close it, or dispose of it.</returns>
    /// <exception cref="ArgumentException">The options contradict each other, or the credential is none for a session; nothing was sent.</exception>
    /// <exception cref="NotSupportedException">The client's version of the service has no sessions, or its transport carries no sockets; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the session or its options, or could not be reached.</exception>
    public virtual async Task<RealtimeSession> OpenAsync(RealtimeOptions? options = null, RealtimeSessionSettings? settings = null, CancellationToken cancellationToken = default)
    {
        options?.Validated();
        settings = (settings ?? new()).Validated();
        Route route = options?.Type == RealtimeSessionKind.Transcription ? _transcribe : _converse;
        RealtimeSession session = await ConnectAsync(route, settings, awaitsFirst: true, cancellationToken).ConfigureAwait(false);
        return options is null ? session : await session.ConfiguredAsync(options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Opens a session that writes down what is said.</summary>
    /// <param name="transcription">By which model, and what helps it.</param>
    /// <param name="settings">How the socket is kept; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up the opening. An open session is closed with its own methods.</param>
    /// <inheritdoc cref="OpenAsync" path="/returns|/exception"/>
    public virtual Task<RealtimeSession> OpenTranscriptionAsync(RealtimeTranscription transcription, RealtimeSessionSettings? settings = null, CancellationToken cancellationToken = default)
        => OpenAsync(RealtimeOptions.ForTranscription(transcription), settings, cancellationToken);

    /// <summary>Opens a new session that goes on from one that ended: with its options and, as texts, with its items.</summary>
    /// <remarks>The service keeps no session, so what was said comes back as text: what was never written down is lost. See <see cref="RealtimeHistory.Lost"/>.</remarks>
    /// <param name="history">What the old session had come to: <see cref="RealtimeInterruptedException.History"/> or <see cref="RealtimeSession.GetHistory"/>.</param>
    /// <param name="settings">How the socket is kept; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up the opening. An open session is closed with its own methods.</param>
    /// <inheritdoc cref="OpenAsync" path="/returns|/exception"/>
    public virtual async Task<RealtimeSession> ResumeAsync(RealtimeHistory history, RealtimeSessionSettings? settings = null, CancellationToken cancellationToken = default)
    {
        RealtimeSession session = await OpenAsync(Require.NotNull(history).ToOptions(), settings, cancellationToken).ConfigureAwait(false);
        return await session.FilledAsync(history.Restorable, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Joins a call over WebRTC or telephone, to watch it and to take part in it from a server.</summary>
    /// <param name="callId">The id of the call.</param>
    /// <param name="settings">How the socket is kept; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up the opening. An open session is closed with its own methods.</param>
    /// <inheritdoc cref="OpenAsync" path="/returns|/exception"/>
    public virtual Task<RealtimeSession> AttachAsync(string callId, RealtimeSessionSettings? settings = null, CancellationToken cancellationToken = default)
    {
        Require.NotEmpty(callId);
        return ConnectAsync(_pipeline.RouteTo(RealtimeCalls.Attach, "call_id", callId), (settings ?? new()).Validated(), awaitsFirst: false, cancellationToken);
    }

    private async Task<RealtimeSession> ConnectAsync(Route route, RealtimeSessionSettings settings, bool awaitsFirst, CancellationToken cancellationToken)
    {
        SocketConnection connection = await _pipeline.ConnectAsync(
            route, new SocketSettings(settings.KeepAliveInterval, settings.KeepAliveTimeout, awaitsFirst), cancellationToken).ConfigureAwait(false);
        try
        {
            return new RealtimeSession(connection, settings, hasFirst: awaitsFirst);
        }
        catch (BrokenStreamException broken)
        {
            // What came first is none of the service's events.
            AzureOpenAIException failure = Failure.ToException(connection.Describe(broken.Details));
            connection.Fail(failure);
            connection.Dispose();
            throw failure;
        }
    }
}
