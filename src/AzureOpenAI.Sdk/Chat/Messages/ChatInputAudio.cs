using AzureOpenAI.Sdk.Content;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>A recording, as it crosses the wire.</summary>
public sealed class ChatInputAudio : WireModel
{
    /// <summary>Gets or sets the file in base64. Of one that was given as bytes, it is made when it is first asked for.</summary>
    public string? Data
    {
        get => Inline?.Text;
        set => Inline = value is null ? null : new InlineText(value);
    }

    /// <summary>Gets or sets WAV or MP3.</summary>
    public ChatAudioFormat? Format { get; set; }

    /// <summary>Gets or sets what is written.</summary>
    internal InlineText? Inline { get; set; }
}
