using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using Azure;
using AzureOpenAI.Sdk.Realtime;

namespace AzureOpenAI.Sdk.Benchmarks.Realtime;

/// <summary>What a tenth of a second of sound costs each way over loopback, beside a bare <see cref="ClientWebSocket"/>: <c>--realtime</c>.</summary>
internal static class RealtimeReport
{
    private const int Chunks = 20_000;
    private const int Rounds = 5;

    private static readonly byte[] s_sound = new byte[SoundServer.ChunkBytes];

    public static async Task WriteAsync()
    {
        new Random(1).NextBytes(s_sound);
        using var server = ServerProcess.Start(SoundServer.Argument);
        AzureOpenAIClient client = new(server.Endpoint, new AzureKeyCredential("key"), new() { AllowInsecureLoopback = true });
        await using RealtimeSession session = await client.GetRealtimeClient("gpt-realtime").OpenAsync();
        using ClientWebSocket bare = await OpenBareAsync(server.Endpoint);

        Write("sent", await CompareAsync(() => SendBareAsync(bare, Chunks), () => SendAsync(session, Chunks)));
        Write("received", await CompareAsync(() => ReceiveBareAsync(bare, Chunks), () => ReceiveAsync(session, Chunks, CancellationToken.None)));
        using var never = new CancellationTokenSource();
        Write("received with a token", await CompareAsync(() => ReceiveBareAsync(bare, Chunks), () => ReceiveAsync(session, Chunks, never.Token)));
    }

    private static void Write(string what, (Cost Bare, Cost Ours, double Share) measured)
        => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"A chunk of {SoundServer.ChunkBytes} bytes {what}: {measured.Ours.Bytes:0} bytes allocated, {measured.Bare.Bytes:0} by the bare loop; {measured.Share:0.00} times its processor time (median of {Rounds} rounds)."));

    private static async Task<(Cost Bare, Cost Ours, double Share)> CompareAsync(Func<Task> bare, Func<Task> ours)
    {
        await MeasureAsync(bare);
        await MeasureAsync(ours);
        List<(Cost Bare, Cost Ours)> rounds = [];
        for (int round = 0; round < Rounds; round++)
        {
            Cost one = await MeasureAsync(bare);
            rounds.Add((one, await MeasureAsync(ours)));
        }

        var middle = rounds.OrderBy(static round => round.Ours.Time / round.Bare.Time).ElementAt(Rounds / 2);
        return (middle.Bare, middle.Ours, middle.Ours.Time / middle.Bare.Time);
    }

    private static async Task<Cost> MeasureAsync(Func<Task> work)
    {
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        await work();
        TimeSpan used = Process.GetCurrentProcess().TotalProcessorTime - before;
        return new(used.TotalMicroseconds / Chunks, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)Chunks);
    }

    private static async Task SendAsync(RealtimeSession session, int chunks)
    {
        for (int i = 0; i < chunks; i++)
        {
            await session.SendAudioAsync(s_sound);
        }
    }

    private static async Task ReceiveAsync(RealtimeSession session, int chunks, CancellationToken cancellationToken)
    {
        await session.RespondAsync(new() { Instructions = chunks.ToString(CultureInfo.InvariantCulture) }, cancellationToken);
        long heard = 0;
        await foreach (RealtimeServerEvent told in session.ReceiveAsync(cancellationToken))
        {
            if (told is RealtimeAudioDelta { Delta: { } sound })
            {
                heard += sound.Bytes.Length;
            }
            else if (told is RealtimeResponseDone)
            {
                break;
            }
        }

        Check(heard, chunks);
    }

    private static async Task<ClientWebSocket> OpenBareAsync(Uri endpoint)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(endpoint) { Scheme = "ws", Path = "/openai/v1/realtime" }.Uri, CancellationToken.None);
        await socket.ReceiveAsync(new byte[4096].AsMemory(), CancellationToken.None);
        return socket;
    }

    private static async Task SendBareAsync(ClientWebSocket socket, int chunks)
    {
        byte[] message = new byte[16 * 1024];
        for (int i = 0; i < chunks; i++)
        {
            int length = Frame(message);
            await socket.SendAsync(message.AsMemory(0, length), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
    }

    private static int Frame(byte[] message)
    {
        ReadOnlySpan<byte> front = "{\"type\":\"input_audio_buffer.append\",\"audio\":\""u8, end = "\"}"u8;
        front.CopyTo(message);
        Base64.EncodeToUtf8(s_sound, message.AsSpan(front.Length), out _, out int written);
        end.CopyTo(message.AsSpan(front.Length + written));
        return front.Length + written + end.Length;
    }

    private static async Task ReceiveBareAsync(ClientWebSocket socket, int chunks)
    {
        byte[] message = new byte[64 * 1024];
        int asked = System.Text.Encoding.ASCII.GetBytes($$$"""{"type":"response.create","response":{"instructions":"{{{chunks}}}"}}""", message);
        await socket.SendAsync(message.AsMemory(0, asked), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        long heard = 0;
        for (int i = 0; i <= chunks; i++)
        {
            int length = 0;
            ValueWebSocketReceiveResult received;
            do
            {
                received = await socket.ReceiveAsync(message.AsMemory(length), CancellationToken.None);
                length += received.Count;
            }
            while (!received.EndOfMessage);
            heard += Sound(message.AsSpan(0, length))?.Length ?? 0;
        }

        Check(heard, chunks);
    }

    private static byte[]? Sound(ReadOnlySpan<byte> message)
    {
        var reader = new Utf8JsonReader(message);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("delta"u8))
            {
                reader.Read();
                return reader.GetBytesFromBase64();
            }
        }

        return null;
    }

    private static void Check(long heard, int chunks)
    {
        if (heard != (long)chunks * SoundServer.ChunkBytes)
        {
            throw new InvalidOperationException("Not all of the sound arrived.");
        }
    }

    private readonly record struct Cost(double Time, double Bytes);
}
