using AzureOpenAI.Sdk.Transcription;
using OpenAI;
using Peer = OpenAI.Audio;

namespace AzureOpenAI.Sdk.Differential.Tests.Cases;

internal static class TranscriptionCases
{
    private const string Reply = """{"task":"transcribe","language":"english","duration":1.5,"text":"Hello","segments":[],"words":[]}""";

    private static byte[] Sound => [.. "RIFF\0\0\0\0WAVE"u8];

    internal static IEnumerable<WireCase> All =>
    [
        new(
            "transcription.plain",
            peer => Peers(peer).TranscribeAudioAsync(new MemoryStream(Sound), "hello.wav"),
            ours => Ours(ours).TranscribeAsync(new TranscriptionOptions(File())),
            Reply),
        new(
            "transcription.settings",
            peer => Peers(peer).TranscribeAudioAsync(new MemoryStream(Sound), "hello.wav", new Peer.AudioTranscriptionOptions
            {
                Language = "en",
                Prompt = "A greeting.",
                ResponseFormat = Peer.AudioTranscriptionFormat.Verbose,
                Temperature = 0.5f,
                TimestampGranularities = Peer.AudioTimestampGranularities.Word | Peer.AudioTimestampGranularities.Segment,
            }),
            ours => Ours(ours).TranscribeAsync(new TranscriptionOptions(File())
            {
                Language = "en",
                Prompt = "A greeting.",
                ResponseFormat = TranscriptionFormat.VerboseJson,
                Temperature = 0.5,
                TimestampGranularities = [TimestampGranularity.Word, TimestampGranularity.Segment],
            }),
            Reply),
        new(
            "translation.settings",
            peer => Peers(peer).TranslateAudioAsync(new MemoryStream(Sound), "hello.wav", new Peer.AudioTranslationOptions { Prompt = "A greeting.", ResponseFormat = Peer.AudioTranslationFormat.Verbose, Temperature = 0.5f }),
            ours => Ours(ours).TranslateAsync(new TranslationOptions(File()) { Prompt = "A greeting.", ResponseFormat = TranscriptionFormat.VerboseJson, Temperature = 0.5 }),
            Reply),
    ];

    private static FileContent File() => FileContent.FromBytes(Sound, "hello.wav");

    private static Peer.AudioClient Peers(OpenAIClient client) => client.GetAudioClient("whisper");

    private static TranscriptionClient Ours(AzureOpenAIClient client) => client.GetTranscriptionClient("whisper");
}
