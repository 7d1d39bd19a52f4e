using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Emulator.Tests.Realtime;

/// <summary>A session over a bare WebSocket.</summary>
internal sealed class BareSession : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    internal static async Task<BareSession> OpenAsync(RunningEmulator emulator, string query = "model=gpt-realtime", string? token = null)
    {
        var session = new BareSession();
        if (token is null)
            session._socket.Options.SetRequestHeader("api-key", emulator.ApiKey);
        else
            session._socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        var path = query.Contains("api-version", StringComparison.Ordinal) ? "openai/realtime" : "openai/v1/realtime";
        await session._socket.ConnectAsync(new UriBuilder(emulator.Endpoint) { Scheme = "ws", Path = path, Query = query }.Uri, CancellationToken.None);
        return session;
    }

    internal Task SendAsync(string json) => _socket.SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    /// <summary>Says something, and reads up to an event of a kind.</summary>
    internal async Task<JsonNode> AskAsync(string json, string type)
    {
        await SendAsync(json);
        return (await UntilAsync(type))[^1];
    }

    internal async Task<List<JsonNode>> UntilAsync(string type)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        List<JsonNode> events = [];
        while (events.Count == 0 || (string?)events[^1]["type"] != type)
        {
            using var message = new MemoryStream();
            var piece = new byte[64 * 1024];
            ValueWebSocketReceiveResult received;
            do
            {
                received = await _socket.ReceiveAsync(piece.AsMemory(), limit.Token);
                message.Write(piece, 0, received.Count);
            }
            while (!received.EndOfMessage);
            Assert.That(received.MessageType, Is.EqualTo(WebSocketMessageType.Text), $"No {type} came.");
            events.Add(JsonNode.Parse(message.ToArray())!);
        }

        return events;
    }

    public void Dispose() => _socket.Dispose();
}
