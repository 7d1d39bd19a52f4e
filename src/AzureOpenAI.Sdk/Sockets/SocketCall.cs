using System.Net.WebSockets;
using Azure.Core;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Sockets;

/// <summary>
/// A call whose answer is a socket. It is accepted when the other side has said its first word and that is no error: until then nothing was
/// handed out, so it may be tried again, elsewhere too.
/// </summary>
internal sealed class SocketCall(Route route, CallSettings settings, TimeLimits limits, SocketSettings socket, long started, CancellationToken caller)
    : Call(route, settings, limits, started, caller)
{
    private WebSocket? _taken;

    /// <summary>Gets how the socket is kept.</summary>
    internal SocketSettings Socket { get; } = socket;

    /// <summary>Gets what reads from the socket, once it is accepted. The first message is there already where the other side speaks first.</summary>
    internal SocketReader? Reader { get; private set; }

    internal override bool IsHandedOver => Reader is not null;

    internal override bool Opens(string? contentType) => true;

    internal void Take(WebSocket opened) => _taken = opened;

    internal override async ValueTask<FailureDetails?> OpenAsync(HttpMessage message, AttemptTimer timer, ResponseLimits limits, string? secret)
    {
        if (_taken is not { } opened)
        {
            return Malformed.NoSocket(message.Response);
        }

        _taken = null;
        var reader = new SocketReader(opened, limits.MaxEventBytes);
        FailureDetails? failure = null;
        try
        {
            failure = Socket.AwaitsFirst ? await ReadFirstAsync(reader, message, timer, secret).ConfigureAwait(false) : null;
            Reader = failure is null ? reader : null;
        }
        finally
        {
            if (Reader is null)
            {
                opened.Dispose();
                reader.Release();
            }
        }

        // The attempt is over; how long the socket is silent from here on is no sign of anything.
        timer.Dispose();
        return failure;
    }

    /// <summary>A body read whole is that of a page, not of a socket.</summary>
    internal override FailureDetails? Complete(HttpMessage message, string? contentType, ReadOnlySpan<byte> body) => Malformed.NoSocket(message.Response);

    private static async ValueTask<FailureDetails?> ReadFirstAsync(SocketReader reader, HttpMessage message, AttemptTimer timer, string? secret)
    {
        try
        {
            if (!await reader.ReadAsync(timer.Token).ConfigureAwait(false))
            {
                return SocketFailure.Closed(reader.Socket, message.Response, secret);
            }
        }
        catch (Exception failure) when (SocketFailure.IsOne(failure) && timer.Passed is null && !timer.Token.IsCancellationRequested)
        {
            return SocketFailure.Broken(failure, message.Response);
        }
        catch (Exception failure) when (SocketFailure.IsOne(failure))
        {
            // A limit passed, or the caller cancelled: whoever made the attempt tells the two apart.
            throw new OperationCanceledException("The wait for the first event ended.", failure, timer.Token);
        }

        if (!SocketFailure.IsError(reader.Message.Span))
        {
            return null;
        }

        ServiceError? error = ServiceErrorReader.TryRead(reader.Message.Span);
        message.Response = ((HandshakeResponse)message.Response).As(ErrorStatus.Of(error));
        return Refusal.Read(message.Response, reader.Message.Span, timer.Now, secret);
    }
}
