using AzureOpenAI.Sdk.Transcription;

namespace AzureOpenAI.Sdk.Tests.Serialization.Recordings;

internal static partial class RecordedOperations
{
    private static IEnumerable<RecordedOperation> Transcription =>
    [
        new("POST", "/audio/transcriptions")
        {
            Options = typeof(TranscriptionOptions), Result = typeof(TranscriptionResult), Update = typeof(TranscriptionUpdate),
            Gather = async client => await (await client.GetTranscriptionClient("gpt-4o-transcribe").StreamAsync(new TranscriptionOptions(Sound()))).ToCompletionAsync(),
            // The last event says the whole text once more.
            Whole = (events, result) => (AzureOpenAIJson.Parse<TranscriptionUpdate>(events[^1]).Text ?? "", ((TranscriptionResult)result).Text ?? ""),
            Send = SendTranscriptionAsync,
        },
        new("POST", "/audio/translations")
        {
            Options = typeof(TranslationOptions), Result = typeof(TranscriptionResult),
            Send = (client, form) =>
            {
                TranslationOptions options = form.Options<TranslationOptions>();
                options.File = form.File("file");
                return client.GetTranscriptionClient(form.Model).TranslateAsync(options);
            },
        },
    ];

    private static FileContent Sound() => FileContent.FromBytes("RIFF"u8.ToArray(), "a.wav");

    private static async Task SendTranscriptionAsync(AzureOpenAIClient client, RecordedForm form)
    {
        TranscriptionOptions options = form.Options<TranscriptionOptions>();
        options.File = form.File("file");
        TranscriptionClient transcription = client.GetTranscriptionClient(form.Model);
        if (form.IsStreamed)
        {
            await (await transcription.StreamAsync(options)).ToCompletionAsync();
        }
        else
        {
            await transcription.TranscribeAsync(options);
        }
    }
}
