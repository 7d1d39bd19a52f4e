using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>A recording.</summary>
public sealed class ChatAudioPart : ChatContentPart
{
    /// <summary>Creates one.</summary>
    /// <param name="audio">The file's bytes.</param>
    /// <param name="format">WAV or MP3.</param>
    /// <exception cref="ArgumentException">There are no bytes.</exception>
    public ChatAudioPart(ReadOnlyMemory<byte> audio, ChatAudioFormat format)
        : this()
    {
        if (audio.IsEmpty)
        {
            throw new ArgumentException("The recording has no bytes. Give the whole file, with its header.", nameof(audio));
        }

        InputAudio = new ChatInputAudio { Data = ImageData.ToBase64(audio.Span), Format = format };
    }

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ChatAudioPart()
        : base("input_audio")
    {
    }

    /// <summary>Gets or sets the recording.</summary>
    public ChatInputAudio? InputAudio { get; set; }
}
