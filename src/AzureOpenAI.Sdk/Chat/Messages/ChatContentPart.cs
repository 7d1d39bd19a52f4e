using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>A part of a message: text, an image, audio, a file or a refusal. A kind that this version does not know is an <see cref="UnknownContentPart"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class ChatContentPart : WireModel
{
    private protected ChatContentPart(string? type) => Type = type;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Gets or sets that the cache of the prompt ends with this part.</summary>
    public ChatCacheBreakpoint? PromptCacheBreakpoint { get; set; }

    /// <summary>Makes a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The part.</returns>
    public static ChatTextPart FromText(string text) => new(text);

    /// <summary>Makes an image that the service fetches itself.</summary>
    /// <param name="url">Its address, <c>https:</c> or <c>data:</c>.</param>
    /// <param name="detail">How closely the model looks; null lets the service decide.</param>
    /// <returns>The part.</returns>
    public static ChatImagePart FromImage(Uri url, ChatImageDetail? detail = null) => new(new ChatImageUrl(Require.NotNull(url).OriginalString) { Detail = detail });

    /// <summary>Makes an image of its bytes.</summary>
    /// <param name="image">A PNG, JPEG, GIF, WebP or BMP file. Its bytes are not copied: leave them as they are until the call has ended.</param>
    /// <param name="detail">How closely the model looks; null lets the service decide.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">The bytes are no such image.</exception>
    public static ChatImagePart FromImage(ReadOnlyMemory<byte> image, ChatImageDetail? detail = null) => new(new ChatImageUrl(ImageData.ToDataUrl(image)) { Detail = detail });

    /// <summary>Makes a recording.</summary>
    /// <param name="audio">The file's bytes. They are not copied: leave them as they are until the call has ended.</param>
    /// <param name="format">WAV or MP3.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">There are no bytes.</exception>
    public static ChatAudioPart FromAudio(ReadOnlyMemory<byte> audio, ChatAudioFormat format) => new(audio, format);

    /// <summary>Makes a file of its bytes, for example a PDF.</summary>
    /// <param name="file">The file's bytes. They are not copied: leave them as they are until the call has ended.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="mediaType">Its type; <c>application/pdf</c> by default.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">There are no bytes, or no name.</exception>
    public static ChatFilePart FromFile(ReadOnlyMemory<byte> file, string fileName, string mediaType = "application/pdf") => ChatFilePart.Of(file, fileName, mediaType);

    /// <summary>Makes a file that was uploaded before.</summary>
    /// <param name="fileId">Its id.</param>
    /// <returns>The part.</returns>
    public static ChatFilePart FromFileId(string fileId) => new(new ChatFile { FileId = Require.NotEmpty(fileId) });

    /// <summary>Makes a text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator ChatContentPart(string text) => FromText(text);

    /// <summary>Names the kind alone: contents never reach a log by accident.</summary>
    /// <returns>The type and the kind.</returns>
    public override string ToString() => $"{nameof(ChatContentPart)} ({Type})";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<ChatContentPart>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("type")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "text" => Wire<ChatTextPart>.Info,
            "image_url" => Wire<ChatImagePart>.Info,
            "input_audio" => Wire<ChatAudioPart>.Info,
            "file" => Wire<ChatFilePart>.Info,
            "refusal" => Wire<ChatRefusalPart>.Info,
            _ => Wire<UnknownContentPart>.Info,
        };
    }
}
