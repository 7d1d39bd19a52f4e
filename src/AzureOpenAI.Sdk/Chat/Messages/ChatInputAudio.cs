namespace AzureOpenAI.Sdk.Chat;

/// <summary>A recording, as it crosses the wire.</summary>
public sealed class ChatInputAudio : WireModel
{
    /// <summary>Gets or sets the file in base64.</summary>
    public string? Data { get; set; }

    /// <summary>Gets or sets WAV or MP3.</summary>
    public ChatAudioFormat? Format { get; set; }
}
