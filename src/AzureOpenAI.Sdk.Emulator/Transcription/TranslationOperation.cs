using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Transcription.Requests;

namespace AzureOpenAI.Sdk.Emulator.Transcription;

/// <summary>Stands for the translation into English: the emulator knows no languages, and writes down what it hears.</summary>
internal sealed class TranslationOperation : ListeningOperation
{
    internal override string Template => "audio/translations";

    protected override string Name => "audioTranslations";

    protected override string TaskName => "translate";

    protected override bool IsTranslation => true;

    protected override bool IsServedBy(ServedModel model) => model.Kind == ModelKind.Transcription && ListeningModel.Of(model.Name).IsWhisper;
}
