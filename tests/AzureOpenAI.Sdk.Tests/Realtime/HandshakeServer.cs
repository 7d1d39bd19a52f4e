using System.Net;
using System.Net.Sockets;
using System.Text;
using Azure;
using AzureOpenAI.Sdk.Realtime;

namespace AzureOpenAI.Sdk.Tests.Realtime;

/// <summary>Answers every handshake with the same bytes, and keeps what it was asked.</summary>
internal sealed class HandshakeServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _answer;
    private readonly List<string> _requests = [];

    internal HandshakeServer(string answer)
    {
        _answer = Encoding.ASCII.GetBytes(answer);
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

        await stream.WriteAsync(_answer);
    }
}
