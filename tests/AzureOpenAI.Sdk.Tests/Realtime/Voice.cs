using System.Runtime.InteropServices;
using AzureOpenAI.Sdk.Realtime;

namespace AzureOpenAI.Sdk.Tests.Realtime;

/// <summary>Makes sound, and reads sessions as a program does.</summary>
internal static class Voice
{
    private const int Rate = 24_000;
    private const double Pitch = 220;

    /// <summary>Makes a tone, as 16-bit PCM at 24 kHz.</summary>
    internal static byte[] Tone(double seconds)
    {
        short[] samples = new short[(int)(seconds * Rate)];
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = (short)(10_000 * Math.Sin(2 * Math.PI * Pitch * i / Rate));
        }

        return MemoryMarshal.AsBytes<short>(samples).ToArray();
    }

    internal static byte[] Silence(double seconds) => new byte[(int)(seconds * Rate) * 2];

    /// <summary>Says a tone and then nothing, a tenth of a second at a time.</summary>
    internal static async Task SpeakAsync(RealtimeSession session, double seconds = 1)
    {
        foreach (byte[] piece in Tone(seconds).Concat(Silence(1)).Chunk(Rate * 2 / 10))
        {
            await session.SendAudioAsync(piece);
        }
    }

    /// <summary>Reads events until so many responses are done.</summary>
    internal static async Task<List<RealtimeResponse>> ResponsesAsync(IAsyncEnumerable<RealtimeServerEvent> events, int count)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        List<RealtimeResponse> responses = [];
        await foreach (RealtimeServerEvent told in events.WithCancellation(limit.Token))
        {
            if (told is RealtimeResponseDone { Response: { } response })
            {
                responses.Add(response);
                if (responses.Count == count)
                {
                    break;
                }
            }
        }

        return responses;
    }

    /// <summary>Reads events up to one of a kind.</summary>
    internal static async Task<List<RealtimeServerEvent>> UntilAsync<T>(RealtimeSession session)
        where T : RealtimeServerEvent
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        List<RealtimeServerEvent> events = [];
        try
        {
            await foreach (RealtimeServerEvent told in session.ReceiveAsync(limit.Token))
            {
                events.Add(told);
                if (told is T)
                {
                    return events;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // What did come is shown.
        }

        Assert.Fail($"No {typeof(T).Name} came, but {string.Join(", ", events.Select(static told => told.Type))}.");
        return events;
    }
}
