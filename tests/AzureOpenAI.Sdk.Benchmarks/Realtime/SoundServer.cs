using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;

namespace AzureOpenAI.Sdk.Benchmarks.Realtime;

/// <summary>Takes sound, and sends sound when it is asked to; in a process of its own, so that its work is not counted as the client's.</summary>
internal static class SoundServer
{
    internal const string Argument = "--realtime-server";

    /// <summary>The sound of one event: a tenth of a second.</summary>
    internal const int ChunkBytes = 4_800;

    /// <summary>Serves until the input ends, which it does when the parent does.</summary>
    public static void Run()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Console.WriteLine($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        _ = AcceptAsync(listener);
        Console.In.ReadToEnd();
    }

    private static async Task AcceptAsync(TcpListener listener)
    {
        while (true)
        {
            Socket socket = await listener.AcceptSocketAsync();
            socket.NoDelay = true;
            _ = ServeAsync(new NetworkStream(socket, ownsSocket: true));
        }
    }

    private static async Task ServeAsync(NetworkStream stream)
    {
        try
        {
            await AnswerHandshakeAsync(stream);
            using var socket = WebSocket.CreateFromStream(stream, isServer: true, subProtocol: null, TimeSpan.Zero);
            await SendAsync(socket, """{"type":"session.created","event_id":"event_1","session":{"type":"realtime","id":"sess_1"}}"""u8.ToArray());
            byte[] piece = new byte[64 * 1024];
            while (true)
            {
                int length = 0;
                ValueWebSocketReceiveResult received;
                do
                {
                    received = await socket.ReceiveAsync(piece.AsMemory(length), CancellationToken.None);
                    length += received.Count;
                }
                while (!received.EndOfMessage);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
                    return;
                }

                if (piece.AsSpan(0, length).IndexOf("response.create"u8) >= 0)
                {
                    await SpeakAsync(socket, ChunksIn(piece.AsSpan(0, length)));
                }
            }
        }
        catch (Exception failure) when (failure is IOException or WebSocketException)
        {
            // The other side went away.
        }
    }

    private static async Task SpeakAsync(WebSocket socket, int chunks)
    {
        byte[] sound = new byte[ChunkBytes];
        RandomNumberGenerator.Fill(sound);
        byte[] told = Encoding.ASCII.GetBytes($$"""{"type":"response.output_audio.delta","event_id":"event_DnQ5q3kNgHPE2M1g0d9bJ","response_id":"resp_DnQ5pAL4xQ0nHd9aVYq2C","item_id":"item_DnQ5pTzUu5h2cXGiWjIyr","output_index":0,"content_index":0,"delta":"{{Convert.ToBase64String(sound)}}"}""");
        for (int i = 0; i < chunks; i++)
        {
            await SendAsync(socket, told);
        }

        await SendAsync(socket, """{"type":"response.done","event_id":"event_2","response":{"id":"resp_DnQ5pAL4xQ0nHd9aVYq2C","status":"completed","output":[]}}"""u8.ToArray());
    }

    private static async Task SendAsync(WebSocket socket, byte[] message)
        => await socket.SendAsync(message.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    /// <summary>The instructions of the response say how many events there are to be.</summary>
    private static int ChunksIn(ReadOnlySpan<byte> message)
    {
        ReadOnlySpan<byte> name = "\"instructions\":\""u8;
        ReadOnlySpan<byte> from = message[(message.IndexOf(name) + name.Length)..];
        return int.Parse(Encoding.ASCII.GetString(from[..from.IndexOf((byte)'"')]), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task AnswerHandshakeAsync(NetworkStream stream)
    {
        var asked = new StringBuilder();
        byte[] piece = new byte[4096];
        while (!asked.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            asked.Append(Encoding.ASCII.GetString(piece, 0, await stream.ReadAsync(piece)));
        }

        const string Name = "Sec-WebSocket-Key: ";
        string text = asked.ToString();
        int at = text.IndexOf(Name, StringComparison.OrdinalIgnoreCase) + Name.Length;
        string key = text[at..text.IndexOf("\r\n", at, StringComparison.Ordinal)];
        // RFC 6455, 1.3: proof that the handshake was understood, not a secret.
#pragma warning disable CA5350 // The protocol has it so.
        string accept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
#pragma warning restore CA5350
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n"));
    }
}
