namespace AzureOpenAI.Sdk.Chat;

/// <summary>A file, as it crosses the wire.</summary>
public sealed class ChatFile : WireModel
{
    /// <summary>Gets or sets the id of a file that was uploaded before.</summary>
    public string? FileId { get; set; }

    /// <summary>Gets or sets the name of a file that is sent along.</summary>
    public string? Filename { get; set; }

    /// <summary>Gets or sets a file that is sent along, as a <c>data:</c> URL.</summary>
    public string? FileData { get; set; }
}
