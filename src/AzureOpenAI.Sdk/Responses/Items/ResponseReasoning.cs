using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>What the model thought.</summary>
public sealed class ResponseReasoning : ResponseItem
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseReasoning()
        : base("reasoning")
    {
    }

    /// <summary>Gets or sets its contents, to be sent back as they are.</summary>
    public string? EncryptedContent { get; set; }

    /// <summary>Gets or sets a summary.</summary>
    public IReadOnlyList<ResponseContentPart> Summary { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the reasoning itself, where the model shows it.</summary>
    public IReadOnlyList<ResponseContentPart> Content { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets how far it is.</summary>
    public ResponseItemStatus? Status { get; set; }
}
