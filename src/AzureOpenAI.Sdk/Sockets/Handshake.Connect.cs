#if NET8_0_OR_GREATER
using System.Net;
using System.Net.WebSockets;
using Azure;
using Azure.Core;

namespace AzureOpenAI.Sdk.Sockets;

internal sealed partial class Handshake
{
    private const int LongestError = 64 * 1024;

    private async Task<Response> ConnectAsync(ClientWebSocket socket, Uri address, HttpMessage message)
    {
        var answer = new Answer(Carrier.Invoker);
        using var connecting = new HttpMessageInvoker(answer, disposeHandler: false);
        try
        {
            await socket.ConnectAsync(address, connecting, message.CancellationToken).ConfigureAwait(false);
        }
        catch (WebSocketException failure)
        {
            // An answer that is whole but no socket's is told from one that never came.
            if (answer.Status is null or HttpStatusCode.SwitchingProtocols)
            {
                throw Describe(failure);
            }
        }

        return new HandshakeResponse((int)answer.Status!, answer.Reason, answer.Headers, answer.Body, message.Request.ClientRequestId);
    }

    /// <summary>Looks at the answer on its way: the framework tells of a refusal no more than that there was one.</summary>
    private sealed class Answer(HttpMessageInvoker invoker) : HttpMessageHandler
    {
        internal HttpStatusCode? Status { get; private set; }

        internal string? Reason { get; private set; }

        internal IReadOnlyList<HttpHeader> Headers { get; private set; } = [];

        internal byte[]? Body { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage response = await invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
            Reason = response.ReasonPhrase;
            Headers = [.. response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).Select(static header => new HttpHeader(header.Key, header.Value.ToString()))];
            if (response.StatusCode != HttpStatusCode.SwitchingProtocols)
            {
                Body = await ReadAsync(response, cancellationToken).ConfigureAwait(false);
            }

            Status = response.StatusCode;
            return response;
        }

        private static async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
        {
            Stream body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            byte[] bytes = new byte[LongestError];
            int length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return bytes[..length];
        }
    }
}
#endif
