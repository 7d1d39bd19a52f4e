using System.Net.WebSockets;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Transport;

namespace AzureOpenAI.Sdk.Sockets;

/// <summary>
/// The last step of an attempt that opens a socket: it takes the place of the transport, and leaves the answer where a transport does, so that
/// credentials, retries, failover and errors are the same as for any other call.
/// </summary>
internal sealed partial class Handshake(HttpPipelineTransport transport) : HttpPipelinePolicy
{
    private AzureOpenAITransport Carrier => transport as AzureOpenAITransport
        ?? throw new NotSupportedException($"The client's transport carries no sockets. Use {nameof(AzureOpenAITransport)}, with a handler of your own if need be; nothing was sent.");

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        => throw new NotSupportedException("A socket is opened asynchronously alone.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        _ = Carrier;
        var call = (SocketCall)Call.Of(message);
        var socket = new ClientWebSocket();
        bool isOpen = false;
        try
        {
            Prepare(socket.Options, call.Socket, message.Request);
            message.Response = await ConnectAsync(socket, AddressOf(message.Request), message).ConfigureAwait(false);
            isOpen = message.Response.Status == HandshakeResponse.Switched;
        }
        finally
        {
            if (!isOpen)
            {
                socket.Dispose();
            }
        }

        if (isOpen)
        {
            call.Take(socket);
        }
    }

    private static Uri AddressOf(Request request)
    {
        var address = new UriBuilder(request.Uri.ToUri());
        address.Scheme = address.Scheme == Uri.UriSchemeHttps ? "wss" : "ws";
        return address.Uri;
    }

    private static void Prepare(ClientWebSocketOptions options, SocketSettings settings, Request request)
    {
        options.KeepAliveInterval = settings.KeepAlive;
#if NET9_0_OR_GREATER
        options.KeepAliveTimeout = settings.KeepAliveTimeout;
#endif
        foreach (HttpHeader header in request.Headers)
        {
            if (!IsOfBodies(header.Name))
            {
                options.SetRequestHeader(header.Name, header.Value);
            }
        }
    }

    /// <summary>A handshake has no body; and older frameworks keep these for themselves.</summary>
    private static bool IsOfBodies(string name)
        => string.Equals(name, "Accept", StringComparison.OrdinalIgnoreCase)
#if !NET8_0_OR_GREATER
            || string.Equals(name, "User-Agent", StringComparison.OrdinalIgnoreCase)
#endif
            || string.Equals(name, "Content-Type", StringComparison.OrdinalIgnoreCase);

    /// <summary>Tells what a failure of the framework means, in the way of a transport.</summary>
    private static RequestFailedException Describe(WebSocketException failure) => failure.InnerException switch
    {
        HttpRequestException known => new(known.Message, known),
        OperationCanceledException { InnerException: TimeoutException } late => new(late.Message, new NotConnectedException(late)),
        _ => new(failure.Message, failure),
    };
}
