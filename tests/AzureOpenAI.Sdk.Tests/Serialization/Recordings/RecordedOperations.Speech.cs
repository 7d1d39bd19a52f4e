using AzureOpenAI.Sdk.Speech;

namespace AzureOpenAI.Sdk.Tests.Serialization.Recordings;

internal static partial class RecordedOperations
{
    private static IEnumerable<RecordedOperation> Speech =>
    [
        new("POST", "/audio/speech")
        {
            Options = typeof(SpeechOptions), Update = typeof(SpeechUpdate),
            Gather = async client => await (await client.GetSpeechClient("tts").StreamAsync(new SpeechOptions("x", SpeechVoice.Alloy))).ToCompletionAsync(),
            Whole = (events, result) => (
                Convert.ToHexString([.. events.SelectMany(data => AzureOpenAIJson.Parse<SpeechUpdate>(data).Bytes.ToArray())]), Convert.ToHexString(((SpeechResult)result).Bytes.Span)),
        },
    ];
}
