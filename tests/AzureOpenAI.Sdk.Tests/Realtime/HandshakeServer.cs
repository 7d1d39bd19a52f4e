using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Azure;
using AzureOpenAI.Sdk.Realtime;

namespace AzureOpenAI.Sdk.Tests.Realtime;

/// <summary>Answers every handshake with the same bytes, and keeps what it was asked.</summary>
internal sealed class HandshakeServer : IDisposable
{
    /// <summary>An answer that opens a socket, to be followed by what the service says first.</summary>
    internal const string Switching = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _answer;
    private readonly List<string> _requests = [];

    internal HandshakeServer(string answer)
    {
        _answer = answer;
        _listener.Start();
        Endpoint = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _ = Task.Run(ServeAsync);
    }

    internal Uri Endpoint { get; }

    internal IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    internal RealtimeClient Client(Action<AzureOpenAIClientOptions>? change = null, ServiceVersion? version = null, string key = "key")
    {
        var options = new AzureOpenAIClientOptions(version ?? ServiceVersion.V1) { AllowInsecureLoopback = true };
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        change?.Invoke(options);
        return new AzureOpenAIClient(Endpoint, new AzureKeyCredential(key), options).GetRealtimeClient("gpt-realtime");
    }

    public void Dispose() => _listener.Stop();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient caller = await _listener.AcceptTcpClientAsync();
                await AnswerAsync(caller.GetStream());
            }
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var request = new StringBuilder();
        byte[] piece = new byte[4096];
        while (!request.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            int count = await stream.ReadAsync(piece);
            if (count == 0)
            {
                return;
            }

            request.Append(Encoding.ASCII.GetString(piece, 0, count));
        }

        lock (_requests)
        {
            _requests.Add(request.ToString());
        }

        await stream.WriteAsync(Encoding.Latin1.GetBytes(_answer.Replace("{accept}", Accept(request.ToString()), StringComparison.Ordinal)));
    }

    /// <summary>Answers the key of a handshake (RFC 6455, 4.2.2).</summary>
    private static string Accept(string request)
    {
        const string Name = "Sec-WebSocket-Key: ";
        string key = request.Split("\r\n").FirstOrDefault(static line => line.StartsWith(Name, StringComparison.OrdinalIgnoreCase)) ?? Name;
#pragma warning disable CA5350 // The protocol has it so.
        return Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key[Name.Length..] + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
#pragma warning restore CA5350
    }
}
