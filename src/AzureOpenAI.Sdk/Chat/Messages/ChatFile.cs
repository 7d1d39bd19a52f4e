using AzureOpenAI.Sdk.Content;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>A file, as it crosses the wire.</summary>
public sealed class ChatFile : WireModel
{
    /// <summary>Gets or sets the id of a file that was uploaded before.</summary>
    public string? FileId { get; set; }

    /// <summary>Gets or sets the name of a file that is sent along.</summary>
    public string? Filename { get; set; }

    /// <summary>Gets or sets a file that is sent along, as a <c>data:</c> URL. Of one that was given as bytes, it is made when it is first asked for.</summary>
    public string? FileData
    {
        get => Inline?.Text;
        set => Inline = value is null ? null : new InlineText(value);
    }

    /// <summary>Gets or sets what is written.</summary>
    internal InlineText? Inline { get; set; }
}
