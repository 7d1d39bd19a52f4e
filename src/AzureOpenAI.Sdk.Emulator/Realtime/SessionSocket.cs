using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Realtime;

/// <summary>Sends and receives events, one message each.</summary>
internal sealed class SessionSocket(WebSocket socket, Call call) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly MemoryStream _incoming = new();
    private readonly ArrayBufferWriter<byte> _outgoing = new(16 * 1024);
    private readonly byte[] _piece = new byte[16 * 1024];

    /// <summary>Receives a message, which lasts until the next is received; null when the other side has closed.</summary>
    internal async Task<JsonDocument?> ReceiveAsync(CancellationToken cancellationToken)
    {
        _incoming.SetLength(0);
        while (true)
        {
            var received = await socket.ReceiveAsync(_piece.AsMemory(), cancellationToken).ConfigureAwait(false);
            if (received.MessageType == WebSocketMessageType.Close)
                return null;
            _incoming.Write(_piece, 0, received.Count);
            if (received.EndOfMessage)
                return Parse();
        }
    }

    /// <summary>Sends an event with an id of its own.</summary>
    /// <param name="type">What kind it is.</param>
    /// <param name="members">What else it says.</param>
    /// <param name="sound">Its <c>delta</c>, where that is sound; else null.</param>
    internal async Task SendAsync(string type, JsonObject members, byte[]? sound)
    {
        await _turn.WaitAsync(call.Aborted).ConfigureAwait(false);
        try
        {
            if (call.State.Drops.IsDue())
                await DropAsync().ConfigureAwait(false);
            Write(type, members, sound);
            await socket.SendAsync(_outgoing.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, call.Aborted).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    internal async Task CloseAsync(WebSocketCloseStatus status, string? reason)
    {
        await _turn.WaitAsync(call.Aborted).ConfigureAwait(false);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(status, reason, call.Aborted).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private void Write(string type, JsonObject members, byte[]? sound)
    {
        _outgoing.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_outgoing, JsonReply.WriterOptions);
        writer.WriteStartObject();
        writer.WriteString("type", type);
        writer.WriteString("event_id", Ids.New("event_", 21));
        foreach (var (name, value) in members)
        {
            writer.WritePropertyName(name);
            if (value is null)
                writer.WriteNullValue();
            else
                value.WriteTo(writer);
        }

        if (sound is not null)
            writer.WriteBase64String("delta", sound);
        writer.WriteEndObject();
    }

    /// <summary>Cuts the connection, when what was sent before is on its way.</summary>
    private async Task DropAsync()
    {
        await Task.Delay(TimeSpan.FromMilliseconds(100), call.Aborted).ConfigureAwait(false);
        call.Context.Abort();
    }

    public void Dispose()
    {
        _turn.Dispose();
        _incoming.Dispose();
    }

    private JsonDocument Parse()
    {
        try
        {
            return JsonDocument.Parse(_incoming.GetBuffer().AsMemory(0, (int)_incoming.Length));
        }
        catch (JsonException)
        {
            throw Refusal.Request("The server had an error while processing your request: the message is no JSON.", code: "invalid_json");
        }
    }
}
