using AzureOpenAI.Sdk.Speech;
using OpenAI;
using Peer = OpenAI.Audio;

namespace AzureOpenAI.Sdk.Differential.Tests.Cases;

internal static class SpeechCases
{
    internal static IEnumerable<WireCase> All =>
    [
        new("speech.plain", peer => Peers(peer).GenerateSpeechAsync("Hello", Peer.GeneratedSpeechVoice.Alloy), ours => SpeakAsync(ours, new SpeechOptions("Hello", SpeechVoice.Alloy)), "sound")
        {
            ReplyType = "audio/mpeg",
            IsPreview = true,
        },
        new(
            "speech.settings",
            peer => Peers(peer).GenerateSpeechAsync("Hello", Peer.GeneratedSpeechVoice.Nova, new Peer.SpeechGenerationOptions { ResponseFormat = Peer.GeneratedSpeechFormat.Wav, SpeedRatio = 1.5f }),
            ours => SpeakAsync(ours, new SpeechOptions("Hello", SpeechVoice.Nova) { ResponseFormat = SpeechFormat.Wav, Speed = 1.5 }),
            "sound")
        {
            ReplyType = "audio/wav",
            IsPreview = true,
        },
    ];

    private static Peer.AudioClient Peers(OpenAIClient client) => client.GetAudioClient("tts");

    private static async Task SpeakAsync(AzureOpenAIClient client, SpeechOptions options)
    {
        using ContentStream speech = await client.GetSpeechClient("tts").SpeakAsync(options);
    }
}
