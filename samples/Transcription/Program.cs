// Says a text aloud, and writes down what was said: with times, as subtitles, and piece by piece.
using AzureOpenAI.Sdk.Speech;
using AzureOpenAI.Sdk.Transcription;

await using SampleService service = await SampleService.ConnectAsync();
Console.WriteLine($"Talking to {service.Description}.\n");

string path = Path.Combine(Directory.CreateTempSubdirectory("transcription-sample-").FullName, "talk.wav");
SpeechClient speech = service.Client.GetSpeechClient(SampleService.SpeechDeployment);
await speech.SpeakToFileAsync(new SpeechOptions("Good morning. The train to Lisbon leaves at ten. It stops twice.", SpeechVoice.Alloy) { ResponseFormat = SpeechFormat.Wav }, path);

TranscriptionClient whisper = service.Client.GetTranscriptionClient(SampleService.WhisperDeployment);
TranscriptionResult timed = await whisper.TranscribeAsync(new TranscriptionOptions(FileContent.FromFile(path))
{
    ResponseFormat = TranscriptionFormat.VerboseJson,
    TimestampGranularities = [TimestampGranularity.Segment],
    Language = "en",
});
Console.WriteLine($"{timed.Duration:0.0} s of {timed.Language}");
foreach (TranscriptionSegment segment in timed.Segments)
{
    Console.WriteLine($"{segment.Start,5:0.0} - {segment.End,4:0.0}: {segment.Text?.Trim()}");
}

TranscriptionResult subtitles = await whisper.TranscribeAsync(new TranscriptionOptions(FileContent.FromFile(path)) { ResponseFormat = TranscriptionFormat.Srt });
Console.WriteLine($"\n{subtitles.Text}");

TranscriptionClient listener = service.Client.GetTranscriptionClient(SampleService.TranscriptionDeployment);
await using TranscriptionStream stream = await listener.StreamAsync(new TranscriptionOptions(FileContent.FromFile(path)));
await foreach (TranscriptionUpdate update in stream)
{
    Console.Write(update.Delta);
    if (update.IsFinal)
    {
        Console.WriteLine($"\n{update.Usage?.TotalTokens} tokens.");
    }
}
