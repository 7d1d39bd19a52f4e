// Says a sentence aloud: into a file, and piece by piece. Files go to a folder of the temporary files.
using AzureOpenAI.Sdk.Speech;

await using SampleService service = await SampleService.ConnectAsync();
Console.WriteLine($"Talking to {service.Description}.\n");

SpeechClient speech = service.Client.GetSpeechClient(SampleService.SpeechDeployment);
var sentence = new SpeechOptions("Young raccoons are born in April and May, usually three or four.", SpeechVoice.Coral)
{
    ResponseFormat = SpeechFormat.Wav,
    Instructions = "Speak slowly, as if to a child.",
};

string path = Path.Combine(Directory.CreateTempSubdirectory("speech-sample-").FullName, "raccoons.wav");
long length = await speech.SpeakToFileAsync(sentence, path);
Console.WriteLine($"{length:N0} bytes in {path}");

// The same as bytes that arrive: hand them to a player, to a browser, to a file.
await using (ContentStream sound = await speech.SpeakAsync(sentence))
{
    byte[] piece = new byte[16 * 1024];
    int first = await sound.ReadAsync(piece);
    Console.WriteLine($"The first {first:N0} bytes of {sound.ContentType} are here.");
}

// As events, the last of which has the usage.
await using SpeechStream events = await speech.StreamAsync(sentence);
SpeechResult result = await events.ToCompletionAsync();
Console.WriteLine($"{result.Bytes.Length:N0} bytes for {result.Usage?.OutputTokens} output tokens.");
