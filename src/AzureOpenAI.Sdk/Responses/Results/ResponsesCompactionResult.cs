using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A conversation, made small: send its items back as they are.</summary>
public sealed class ResponsesCompactionResult : WireModel, IKept
{
    /// <summary>Gets or sets its id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind, as the service writes it.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets the items.</summary>
    public IReadOnlyList<ResponseItem> Output { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets when it was made, in seconds since 1970.</summary>
    public long? CreatedAt { get; set; }

    /// <summary>Gets or sets what it cost.</summary>
    public ResponseUsage? Usage { get; set; }

    IEnumerable<string?> IKept.KeptIds => Output.Select(static item => item.Id);
}
