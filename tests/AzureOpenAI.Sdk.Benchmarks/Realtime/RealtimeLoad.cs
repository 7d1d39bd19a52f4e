using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Azure;
using AzureOpenAI.Sdk.Emulator;
using AzureOpenAI.Sdk.Realtime;

namespace AzureOpenAI.Sdk.Benchmarks.Realtime;

/// <summary>Many conversations by voice at once, at the speed of speech, with the emulator in a process of its own: <c>--realtime-load [sessions] [seconds]</c>.</summary>
internal static class RealtimeLoad
{
    private const int Rate = 24_000;
    private const int PiecesPerSecond = 10;

    internal const string EmulatorArgument = "--realtime-emulator";

    /// <summary>Serves until the input ends, which it does when the parent does.</summary>
    public static async Task ServeAsync()
    {
        await using EmulatorHost emulator = await EmulatorHost.StartAsync();
        Console.WriteLine(emulator.Endpoint);
        await Console.In.ReadToEndAsync();
    }

    public static async Task WriteAsync(int sessions, int seconds)
    {
        using var emulator = ServerProcess.Start(EmulatorArgument);
        RealtimeClient client = new AzureOpenAIClient(emulator.Endpoint, new AzureKeyCredential(EmulatorOptions.DefaultApiKey), new() { AllowInsecureLoopback = true }).GetRealtimeClient("gpt-realtime");
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        using var over = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));

        Talk[] talks = await Task.WhenAll(Enumerable.Range(0, sessions).Select(number => TalkAsync(client, number, over.Token)));

        process.Refresh();
        const double Megabyte = 1024 * 1024;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sessions} sessions at once for {seconds} s: {process.PeakWorkingSet64 / Megabyte:0} MB of working set at most, {GC.GetTotalMemory(forceFullCollection: true) / Megabyte:0} MB of it live managed memory at the end; the emulator {emulator.PeakWorkingSet / Megabyte:0} MB."));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Sent {talks.Sum(static talk => talk.Sent) / (double)(Rate * 2):0} s of sound, received {talks.Sum(static talk => talk.Heard) / (double)(Rate * 2):0} s in {talks.Sum(static talk => talk.Responses)} responses; {talks.Count(static talk => talk.Responses == 0)} sessions without a response; {(process.TotalProcessorTime - before).TotalSeconds:0.0} s of processor time."));
    }

    private static async Task<Talk> TalkAsync(RealtimeClient client, int number, CancellationToken over)
    {
        await using RealtimeSession session = await client.OpenAsync(new() { Instructions = "Answer briefly.", Audio = new() { Input = new() { Transcription = new("gpt-4o-transcribe") } } }, cancellationToken: CancellationToken.None);
        Task<long> speaking = SpeakAsync(session, number, over);
        long heard = 0;
        int responses = 0;
        try
        {
            await foreach (RealtimeServerEvent told in session.ReceiveAsync(over))
            {
                heard += told is RealtimeAudioDelta { Delta: { } sound } ? sound.Bytes.Length : 0;
                responses += told is RealtimeResponseDone { Response.Status: var status } && status == RealtimeStatus.Completed ? 1 : 0;
            }
        }
        catch (OperationCanceledException)
        {
            // The time is over.
        }

        return new(await speaking, heard, responses);
    }

    /// <summary>Two seconds of speech, two of silence, over and over, a tenth of a second at a time.</summary>
    private static async Task<long> SpeakAsync(RealtimeSession session, int number, CancellationToken over)
    {
        byte[] tone = Tone(150 + number), silence = new byte[tone.Length];
        long sent = 0;
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / PiecesPerSecond));
        try
        {
            for (int i = number; await pace.WaitForNextTickAsync(over); i++)
            {
                await session.SendAudioAsync(i / (2 * PiecesPerSecond) % 2 == 0 ? tone : silence, CancellationToken.None);
                sent += tone.Length;
            }
        }
        catch (OperationCanceledException)
        {
            // The time is over.
        }

        return sent;
    }

    private static byte[] Tone(double pitch)
    {
        short[] samples = new short[Rate / PiecesPerSecond];
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = (short)(8_000 * Math.Sin(2 * Math.PI * pitch * i / Rate));
        }

        return MemoryMarshal.AsBytes<short>(samples).ToArray();
    }

    private readonly record struct Talk(long Sent, long Heard, int Responses);
}
