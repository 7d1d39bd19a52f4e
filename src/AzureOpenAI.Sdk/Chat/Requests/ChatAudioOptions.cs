namespace AzureOpenAI.Sdk.Chat;

/// <summary>How the model speaks.</summary>
public sealed class ChatAudioOptions : WireModel
{
    /// <summary>Gets or sets who speaks.</summary>
    public ChatVoice? Voice { get; set; }

    /// <summary>Gets or sets the format of the audio.</summary>
    public ChatAudioFormat? Format { get; set; }
}
