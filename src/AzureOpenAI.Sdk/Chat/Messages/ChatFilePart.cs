using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>A file.</summary>
public sealed class ChatFilePart : ChatContentPart
{
    /// <summary>Creates one.</summary>
    /// <param name="file">The file.</param>
    public ChatFilePart(ChatFile file)
        : this()
        => File = Require.NotNull(file);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ChatFilePart()
        : base("file")
    {
    }

    /// <summary>Gets or sets the file.</summary>
    public ChatFile? File { get; set; }

    internal static ChatFilePart Of(ReadOnlyMemory<byte> file, string fileName, string mediaType)
    {
        if (file.IsEmpty)
        {
            throw new ArgumentException("The file has no bytes.", nameof(file));
        }

        return new ChatFilePart(new ChatFile
        {
            Filename = Require.NotEmpty(fileName),
            Inline = ImageData.ToDataUrl(file, Require.NotEmpty(mediaType)),
        });
    }
}
