using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Content;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>A recording.</summary>
public sealed class ChatAudioPart : ChatContentPart
{
    /// <summary>Creates one.</summary>
    /// <param name="audio">The file's bytes. They are not copied: leave them as they are until the call has ended.</param>
    /// <param name="format">WAV or MP3.</param>
    /// <exception cref="ArgumentException">There are no bytes.</exception>
    public ChatAudioPart(ReadOnlyMemory<byte> audio, ChatAudioFormat format)
        : this()
    {
        if (audio.IsEmpty)
        {
            throw new ArgumentException("The recording has no bytes. Give the whole file, with its header.", nameof(audio));
        }

        InputAudio = new ChatInputAudio { Inline = new InlineText("", audio), Format = format };
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
