using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>An earlier part of the conversation, made small.</summary>
public sealed class ResponseCompaction : ResponseItem
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseCompaction()
        : base("compaction")
    {
    }

    /// <summary>Gets or sets its contents, to be sent back as they are.</summary>
    public string? EncryptedContent { get; set; }

    /// <summary>Gets or sets who made it.</summary>
    public string? CreatedBy { get; set; }
}
