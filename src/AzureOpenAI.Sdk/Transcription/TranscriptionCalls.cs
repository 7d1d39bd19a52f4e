using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Transcription;

/// <summary>The operations of this room.</summary>
internal static class TranscriptionCalls
{
    internal static ServiceOperation Transcribe { get; } = ServiceOperation.OfDeployment("transcription", "audio/transcriptions", Resend.Once, waitsForModel: true);

    internal static ServiceOperation Translate { get; } = ServiceOperation.OfDeployment("translation", "audio/translations", Resend.Once, waitsForModel: true);
}
