// Talks with a model: by voice, with a function that it calls, and with an interruption.
using System.ComponentModel;
using System.Runtime.InteropServices;
using AzureOpenAI.Sdk.Functions;
using AzureOpenAI.Sdk.Realtime;

await using SampleService service = await SampleService.ConnectAsync();
Console.WriteLine($"Talking to {service.Description}.\n");

FunctionTools tools = new FunctionTools().Add(
    ([Description("The city.")] string city) => new { city, sky = "clear", degrees = 12 }, "get_weather", "Tells the weather of a city.");
RealtimeClient client = service.Client.GetRealtimeClient(SampleService.RealtimeDeployment);
await using RealtimeSession session = await client.OpenAsync(new RealtimeOptions
{
    Instructions = "You are a friendly guide. Answer briefly.",
    Audio = new() { Input = new() { Transcription = new("gpt-4o-transcribe") }, Output = new() { Voice = RealtimeVoice.Marin } },
    Tools = RealtimeTool.From(tools),
});

Console.WriteLine("A question by voice (here a second of a tone, then silence):");
foreach (byte[] piece in Tone().Concat(new byte[48_000]).Chunk(4_800))
{
    await session.SendAudioAsync(piece);
}

await ListenAsync();

Console.WriteLine("\nA question that needs a function:");
await session.SayAsync("What is the weather in Oslo?");
await ListenAsync();

Console.WriteLine("\nAn answer that is interrupted after a tenth of a second:");
await session.SayAsync("Tell me all about the weather in Oslo, please.");
await ListenAsync(interrupt: true);

RealtimeUsage usage = session.GetHistory().Usage;
Console.WriteLine($"\n{usage.InputTokens} tokens in, {usage.OutputTokens} out, of which {usage.OutputTokenDetails?.AudioTokens} are speech.");

// Shows what is said until the model has finished. A program would play the sound.
async Task ListenAsync(bool interrupt = false)
{
    long bytes = 0;
    bool wasInterrupted = interrupt;
    await foreach (RealtimeServerEvent told in session.ReceiveAsync(tools))
    {
        switch (told)
        {
            case RealtimeTranscriptionCompleted heard:
                Console.WriteLine($"  You: {heard.Transcript}");
                break;
            case RealtimeAudioDelta { Delta: { } sound }:
                bytes += sound.Bytes.Length;
                if (interrupt)
                {
                    interrupt = false;
                    await session.InterruptAsync(played: TimeSpan.FromMilliseconds(100));
                }

                break;
            case RealtimeItemTruncated cut:
                Console.WriteLine($"  (The model knows that {cut.AudioEndMs} ms were heard.)");
                return;
            case RealtimeTranscriptDone said:
                Console.WriteLine($"  Model: {said.Transcript} ({bytes / 48_000.0:0.0} s of sound)");
                break;
            case RealtimeErrorOccurred { Error: { } error }:
                // A response that had ended by then can't be cancelled any more, which does no harm.
                Console.WriteLine($"  Error: {error.Code}");
                break;
            case RealtimeResponseDone { Response: { FunctionCalls.Count: 0 } response }:
                Console.WriteLine($"  Response {response.Status}.");
                if (!wasInterrupted)
                {
                    return;
                }

                break;
        }
    }
}

static byte[] Tone()
{
    short[] samples = [.. Enumerable.Range(0, 24_000).Select(static i => (short)(8_000 * Math.Sin(i / 17.0)))];
    return MemoryMarshal.AsBytes<short>(samples).ToArray();
}
