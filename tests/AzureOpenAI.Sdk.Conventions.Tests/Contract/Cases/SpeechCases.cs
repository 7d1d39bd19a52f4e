using AzureOpenAI.Sdk.Speech;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Cases;

internal static class SpeechCases
{
    internal static IReadOnlyList<ContractCase> All { get; } =
    [
        Speak("minimal", """{ "input": "Hello", "voice": "alloy" }"""),
        Speak("maximal", """{ "input": "Hello", "voice": "nova", "instructions": "Whisper.", "response_format": "wav", "speed": 1.5, "stream_format": "audio" }"""),
        Speak("own voice", """{ "input": "Hello", "voice": { "id": "voice_1" } }"""),
        ContractCase.Of<SpeechOptions>(SpeechCalls.Speak, "stream", """{ "input": "Hello", "voice": "alloy" }""", async (client, typed) => await (await client.GetSpeechClient("gpt-4o-mini-tts").StreamAsync(typed)).ToCompletionAsync())
            .WithEvents("data: {\"type\":\"speech.audio.delta\",\"audio\":\"AAAA\"}\n\ndata: {\"type\":\"speech.audio.done\"}\n\n"),
    ];

    private static ContractCase Speak(string name, string options)
        => ContractCase.Of<SpeechOptions>(SpeechCalls.Speak, name, options, async (client, typed) =>
        {
            using ContentStream speech = await client.GetSpeechClient("gpt-4o-mini-tts").SpeakAsync(typed);
        }) with
        { ReplyType = "audio/wav" };
}
