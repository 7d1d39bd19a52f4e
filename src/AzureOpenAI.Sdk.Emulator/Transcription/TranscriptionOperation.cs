using AzureOpenAI.Sdk.Emulator.Deployments;

namespace AzureOpenAI.Sdk.Emulator.Transcription;

/// <summary>Writes down what a file says, in the language in which it is said.</summary>
internal sealed class TranscriptionOperation : ListeningOperation
{
    internal override string Template => "audio/transcriptions";

    protected override string Name => "audioTranscriptions";

    protected override string TaskName => "transcribe";

    protected override bool IsServedBy(ServedModel model) => model.Kind == ModelKind.Transcription;
}
