using AzureOpenAI.Sdk.Transcription;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Cases;

internal static class TranscriptionCases
{
    private const string Diarized = """
        {
          "response_format": "diarized_json", "chunking_strategy": { "type": "server_vad", "prefix_padding_ms": 300, "silence_duration_ms": 200, "threshold": 0.5 },
          "known_speaker_names": ["agent"], "known_speaker_references": ["data:audio/wav;base64,UklGRg=="]
        }
        """;

    internal static IReadOnlyList<ContractCase> All { get; } =
    [
        Transcribe("minimal", "{}"),
        Transcribe("maximal", """{ "language": "en", "prompt": "A greeting.", "response_format": "verbose_json", "temperature": 0.5, "timestamp_granularities": ["word", "segment"] }"""),
        Transcribe("newer models", """{ "response_format": "json", "include": ["logprobs"], "chunking_strategy": "auto", "languages": ["en", "de"], "keywords": ["Oslo"] }"""),
        Transcribe("speakers", Diarized),
        Transcribe("text", """{ "response_format": "srt" }""") with { Reply = "1\n", ReplyType = "text/plain" },
        ContractCase.Of<TranscriptionOptions>(TranscriptionCalls.Transcribe, "stream", """{ "include": ["logprobs"] }""", async (client, typed) =>
        {
            typed.File = Sound();
            await (await Client(client).StreamAsync(typed)).ToCompletionAsync();
        }).WithEvents("data: {\"type\":\"transcript.text.done\",\"text\":\"Hello\"}\n\n"),
        Translate("minimal", "{}"),
        Translate("maximal", """{ "prompt": "A greeting.", "response_format": "verbose_json", "temperature": 0.5 }"""),
    ];

    private static ContractCase Transcribe(string name, string options)
        => ContractCase.Of<TranscriptionOptions>(TranscriptionCalls.Transcribe, name, options, (client, typed) =>
        {
            typed.File = Sound();
            return Client(client).TranscribeAsync(typed);
        });

    private static ContractCase Translate(string name, string options)
        => ContractCase.Of<TranslationOptions>(TranscriptionCalls.Translate, name, options, (client, typed) =>
        {
            typed.File = Sound();
            return Client(client).TranslateAsync(typed);
        });

    private static FileContent Sound() => FileContent.FromBytes("RIFF\0\0\0\0WAVE"u8.ToArray(), "hello.wav");

    private static TranscriptionClient Client(AzureOpenAIClient client) => client.GetTranscriptionClient("whisper");
}
