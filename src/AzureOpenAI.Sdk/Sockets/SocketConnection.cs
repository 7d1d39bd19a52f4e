using System.Net.WebSockets;
using Azure;
using Azure.Core;
using AzureOpenAI.Sdk.Diagnostics;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Sockets;

/// <summary>An accepted socket, and the call that it belongs to until it is closed.</summary>
internal sealed partial class SocketConnection : IDisposable
{
    private readonly HttpMessage _message;
    private readonly SocketCall _call;
    private readonly StreamLease? _lease;
    private readonly CallScope? _scope;
    private readonly TimeProvider _time;
    private int _disposed;

    internal SocketConnection(HttpMessage message, SocketCall call, ISecretHolder secret, CallScope? scope, TimeProvider time)
    {
        (_message, _call, _scope, _time) = (message, call, scope, time);
        _lease = call.Routed?.HandOver();
        Reader = call.Reader ?? throw new InvalidOperationException("The call was not accepted as a socket.");
        Response = message.Response;
        Secret = secret.SecretIn(message);
        _stuck = time.CreateTimer(static connection => ((SocketConnection)connection!).OnStuck(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    internal SocketReader Reader { get; }

    internal Response Response { get; }

    /// <summary>Gets the key or token that the handshake carried.</summary>
    internal string? Secret { get; }

    internal WebSocket Socket => Reader.Socket;

    internal TimeProvider Time => _time;

    internal ServiceVersion Version => _call.At.Version;

    /// <summary>Notes that something is kept by the resource at the other end, or what it says that an answer used.</summary>
    internal void Note(object result) => _lease?.Done(result);

    /// <summary>Notes what the whole socket used.</summary>
    internal void Done(object result) => _scope?.Done(result);

    internal void Fail(Exception failure) => _scope?.Fail(failure);

    /// <summary>Makes an end's failure complete.</summary>
    internal FailureDetails Describe(FailureDetails details)
    {
        details.Response ??= Response;
        details.Secret = Secret;
        details.Attempts = _call.Sends;
        return details;
    }

    /// <summary>Makes a limit for an answer to what was just sent, as long as that of a handshake.</summary>
    internal SocketLimit LimitOfAnswer(CancellationToken caller) => new(_call.Limits.FirstByte, _time, caller);

    /// <summary>Describes an answer that did not come in time.</summary>
    internal FailureDetails NoAnswer(Exception cause) => Describe(new FailureDetails
    {
        Kind = FailureKind.TimedOut,
        Code = "timeout_first_byte",
        Summary = $"The service took the session, but did not answer in {FailureDetails.Seconds(_call.Limits.FirstByte)}.",
        Remedy = $"If it may need longer, raise {nameof(CallSettings)}.{nameof(CallSettings.FirstByteTimeout)}.",
        Cause = new TimeoutException("No answer came.", cause),
    });

    /// <summary>Describes an answer that is a refusal.</summary>
    internal FailureDetails Refused(ServiceError error) => Describe(Refusal.Of(((HandshakeResponse)Response).As(ErrorStatus.Of(error)), error, Secret));

    /// <summary>Ends the socket at once. A read that is under way fails.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        Socket.Abort();
        Socket.Dispose();
        _stuck.Dispose();
        ReleaseOutgoing();
        _lease?.Dispose();
        _message.Dispose();
        _scope?.Dispose();
    }
}
