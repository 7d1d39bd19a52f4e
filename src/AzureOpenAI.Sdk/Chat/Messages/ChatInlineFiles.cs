using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Content;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>
/// Writes images, recordings and files from their bytes. A serializer context of the user's knows only the texts that the properties are,
/// and writes the same JSON from them.
/// </summary>
internal static class ChatInlineFiles
{
    internal static void WriteStraight(JsonTypeInfo type)
    {
        if (type.Type == typeof(ChatImageUrl))
        {
            Replace<ChatImageUrl>(type, "url", static image => image.Inline, static (image, text) => image.Inline = text);
        }
        else if (type.Type == typeof(ChatInputAudio))
        {
            Replace<ChatInputAudio>(type, "data", static audio => audio.Inline, static (audio, text) => audio.Inline = text);
        }
        else if (type.Type == typeof(ChatFile))
        {
            Replace<ChatFile>(type, "file_data", static file => file.Inline, static (file, text) => file.Inline = text);
        }
    }

    /// <summary>Gets how many bytes the files of a conversation take in a request.</summary>
    internal static long LengthIn(IList<ChatMessage> messages)
    {
        long length = 0;
        for (int i = 0; i < messages.Count; i++)
        {
            if (messages[i] is UserMessage { Content: { IsText: false } content })
            {
                for (int part = 0; part < content.Parts.Count; part++)
                {
                    length += TextOf(content.Parts[part])?.WrittenLength ?? 0;
                }
            }
        }

        return length;
    }

    private static InlineText? TextOf(ChatContentPart part) => part switch
    {
        ChatImagePart image => image.ImageUrl?.Inline,
        ChatAudioPart audio => audio.InputAudio?.Inline,
        ChatFilePart file => file.File?.Inline,
        _ => null,
    };

    private static void Replace<T>(JsonTypeInfo type, string name, Func<T, InlineText?> get, Action<T, InlineText?> set)
    {
        for (int i = 0; i < type.Properties.Count; i++)
        {
            if (type.Properties[i].Name == name)
            {
                type.Properties[i] = JsonMetadataServices.CreatePropertyInfo(type.Options, new JsonPropertyInfoValues<InlineText>
                {
                    IsProperty = true,
                    DeclaringType = typeof(T),
                    PropertyName = name,
                    JsonPropertyName = name,
                    Getter = owner => get((T)owner),
                    Setter = (owner, text) => set((T)owner, text),
                });
            }
        }
    }
}
