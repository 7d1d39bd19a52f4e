using Azure;
using AzureOpenAI.Sdk.Pipeline;

namespace AzureOpenAI.Sdk.Realtime;

public partial class RealtimeClient
{
    /// <summary>Makes an ephemeral key, for a browser or a device that is not trusted with the resource's key. It opens a session and nothing else.</summary>
    /// <param name="options">How long it lives, and the session that it opens; null for the defaults. A session that names no model is of this client's deployment.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The key. The body of the answer is not kept beside it.</returns>
    /// <exception cref="ArgumentException">The options contradict each other or the service's limits; nothing was sent.</exception>
    /// <exception cref="NotSupportedException">The client's version of the service has no such operation; nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">The service refused the request, or no whole answer came.</exception>
    public virtual Task<Response<RealtimeSecretResult>> CreateSecretAsync(RealtimeSecretOptions? options = null, CancellationToken cancellationToken = default)
        => _pipeline.PostAsync<RealtimeSecretOptions, RealtimeSecretResult>(_pipeline.RouteTo(RealtimeCalls.CreateSecret, []), Prepare(options), reasons: false, default, cancellationToken);

    /// <inheritdoc cref="CreateSecretAsync"/>
    public virtual Response<RealtimeSecretResult> CreateSecret(RealtimeSecretOptions? options = null, CancellationToken cancellationToken = default)
        => _pipeline.Post<RealtimeSecretOptions, RealtimeSecretResult>(_pipeline.RouteTo(RealtimeCalls.CreateSecret, []), Prepare(options), reasons: false, default, cancellationToken);

    /// <summary>Answers the offer of a WebRTC connection, so that sound goes between a browser and the service without a server between.</summary>
    /// <param name="options">The offer.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer, and the id by which the call can be joined and ended.</returns>
    /// <inheritdoc cref="CreateSecretAsync" path="/exception"/>
    public virtual async Task<Response<RealtimeCallResult>> CreateCallAsync(RealtimeCallOptions options, CancellationToken cancellationToken = default)
        => RealtimeCallResult.Of(await _pipeline.SendForTextAsync(_pipeline.RouteTo(RealtimeCalls.CreateCall, []), Form(options), cancellationToken).ConfigureAwait(false));

    /// <inheritdoc cref="CreateCallAsync"/>
    public virtual Response<RealtimeCallResult> CreateCall(RealtimeCallOptions options, CancellationToken cancellationToken = default)
        => RealtimeCallResult.Of(_pipeline.SendForText(_pipeline.RouteTo(RealtimeCalls.CreateCall, []), Form(options), cancellationToken));

    /// <summary>Takes a telephone call (SIP) that the service has told of.</summary>
    /// <param name="callId">The id of the call, from the webhook <c>realtime.call.incoming</c>.</param>
    /// <param name="options">The session. One that names no model is of this client's deployment.</param>
    /// <param name="cancellationToken">Ends the call of the method, not that of the telephone.</param>
    /// <returns>The service's answer, which has no content.</returns>
    /// <inheritdoc cref="CreateSecretAsync" path="/exception"/>
    public virtual async Task<Response> AcceptCallAsync(string callId, RealtimeOptions options, CancellationToken cancellationToken = default)
        => (await SendAsync(RealtimeCalls.AcceptCall, callId, WithModel(options), cancellationToken).ConfigureAwait(false)).GetRawResponse();

    /// <inheritdoc cref="AcceptCallAsync"/>
    public virtual Response AcceptCall(string callId, RealtimeOptions options, CancellationToken cancellationToken = default)
        => Send(RealtimeCalls.AcceptCall, callId, WithModel(options), cancellationToken).GetRawResponse();

    /// <summary>Declines a telephone call that the service has told of.</summary>
    /// <param name="callId">The id of the call, from the webhook <c>realtime.call.incoming</c>.</param>
    /// <param name="options">How; null to decline with 603.</param>
    /// <param name="cancellationToken">Ends the call of the method, not that of the telephone.</param>
    /// <inheritdoc cref="AcceptCallAsync" path="/returns|/exception"/>
    public virtual async Task<Response> RejectCallAsync(string callId, RealtimeRejectOptions? options = null, CancellationToken cancellationToken = default)
        => (await SendAsync(RealtimeCalls.RejectCall, callId, options ?? new(), cancellationToken).ConfigureAwait(false)).GetRawResponse();

    /// <inheritdoc cref="RejectCallAsync"/>
    public virtual Response RejectCall(string callId, RealtimeRejectOptions? options = null, CancellationToken cancellationToken = default)
        => Send(RealtimeCalls.RejectCall, callId, options ?? new(), cancellationToken).GetRawResponse();

    /// <summary>Hands a telephone call on.</summary>
    /// <param name="callId">The id of the call.</param>
    /// <param name="options">Where to.</param>
    /// <param name="cancellationToken">Ends the call of the method, not that of the telephone.</param>
    /// <inheritdoc cref="AcceptCallAsync" path="/returns|/exception"/>
    public virtual async Task<Response> ReferCallAsync(string callId, RealtimeReferOptions options, CancellationToken cancellationToken = default)
        => (await SendAsync(RealtimeCalls.ReferCall, callId, Require.NotNull(options).Validated(), cancellationToken).ConfigureAwait(false)).GetRawResponse();

    /// <inheritdoc cref="ReferCallAsync"/>
    public virtual Response ReferCall(string callId, RealtimeReferOptions options, CancellationToken cancellationToken = default)
        => Send(RealtimeCalls.ReferCall, callId, Require.NotNull(options).Validated(), cancellationToken).GetRawResponse();

    /// <summary>Ends a call over WebRTC or telephone.</summary>
    /// <param name="callId">The id of the call.</param>
    /// <param name="cancellationToken">Ends the call of the method, not that of the telephone.</param>
    /// <inheritdoc cref="AcceptCallAsync" path="/returns|/exception"/>
    public virtual async Task<Response> HangUpCallAsync(string callId, CancellationToken cancellationToken = default)
        => (await _pipeline.SendForTextAsync(_pipeline.RouteTo(RealtimeCalls.HangUpCall, [callId]), null, cancellationToken).ConfigureAwait(false)).GetRawResponse();

    /// <inheritdoc cref="HangUpCallAsync"/>
    public virtual Response HangUpCall(string callId, CancellationToken cancellationToken = default)
        => _pipeline.SendForText(_pipeline.RouteTo(RealtimeCalls.HangUpCall, [callId]), null, cancellationToken).GetRawResponse();

    private Task<Response<string>> SendAsync<TOptions>(Routing.ServiceOperation operation, string callId, TOptions options, CancellationToken cancellationToken)
        where TOptions : WireModel
    {
        Routing.Route route = _pipeline.RouteTo(operation, [callId]);
        return _pipeline.SendForTextAsync(route, ServicePipeline.Write(route, Require.NotNull(options)), cancellationToken);
    }

    private Response<string> Send<TOptions>(Routing.ServiceOperation operation, string callId, TOptions options, CancellationToken cancellationToken)
        where TOptions : WireModel
    {
        Routing.Route route = _pipeline.RouteTo(operation, [callId]);
        return _pipeline.SendForText(route, ServicePipeline.Write(route, Require.NotNull(options)), cancellationToken);
    }

    private RealtimeOptions WithModel(RealtimeOptions options) => Require.NotNull(options).Validated().With(RealtimeSessionKind.Conversation, Deployment);

    private RealtimeSecretOptions Prepare(RealtimeSecretOptions? options) => (options ?? new()).Validated().With(WithSession(options?.Session ?? new()));

    /// <summary>A session that writes down what is said has its model in its options.</summary>
    private RealtimeOptions WithSession(RealtimeOptions session)
        => session.Type == RealtimeSessionKind.Transcription ? session : session.With(RealtimeSessionKind.Conversation, Deployment);

    private MultipartBody Form(RealtimeCallOptions options)
    {
        Require.NotEmpty(Require.NotNull(options).Sdp ?? "", "options.Sdp");
        var form = new MultipartBody();
        form.Add("sdp", options.Sdp, "application/sdp");
        return options.Session is { } session ? form.Add("session", AzureOpenAIJson.ToJson(WithSession(session.Validated())), "application/json") : form;
    }
}
