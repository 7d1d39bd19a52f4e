#if !NET8_0_OR_GREATER
using System.Net;
using System.Net.WebSockets;
using System.Text.RegularExpressions;
using Azure;
using Azure.Core;

namespace AzureOpenAI.Sdk.Sockets;

internal sealed partial class Handshake
{
    private static readonly Regex Number = new("'(?<status>[1-5][0-9]{2})'", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <remarks>Here the framework makes the connection by itself, with the machine's proxy, whatever handler the client's transport has.</remarks>
    private static async Task<Response> ConnectAsync(ClientWebSocket socket, Uri address, HttpMessage message)
    {
        try
        {
            await socket.ConnectAsync(address, message.CancellationToken).ConfigureAwait(false);
            return new HandshakeResponse(HandshakeResponse.Switched, null, [], null, message.Request.ClientRequestId);
        }
        catch (WebSocketException failure)
        {
            return Refusal(failure, message.Request.ClientRequestId) ?? throw Describe(failure);
        }
    }

    /// <summary>Reads the answer of a handshake that was refused: .NET Framework has it whole, others have its status in their message alone.</summary>
    private static HandshakeResponse? Refusal(WebSocketException failure, string clientRequestId)
    {
        if (failure.InnerException is WebException { Response: HttpWebResponse answer })
        {
            using (answer)
            using (Stream body = answer.GetResponseStream())
            using (var copy = new MemoryStream())
            {
                body.CopyTo(copy);
                HttpHeader[] headers = [.. answer.Headers.AllKeys.Select(name => new HttpHeader(name, answer.Headers[name]))];
                return new HandshakeResponse((int)answer.StatusCode, answer.StatusDescription, headers, copy.ToArray(), clientRequestId);
            }
        }

        Match found = Number.Match(failure.Message);
        return found.Success && int.Parse(found.Groups["status"].Value, System.Globalization.CultureInfo.InvariantCulture) is var status and not HandshakeResponse.Switched
            ? new HandshakeResponse(status, null, [], null, clientRequestId)
            : null;
    }
}
#endif
