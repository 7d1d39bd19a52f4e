using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A search in vector stores.</summary>
public sealed class ResponseFileSearchCall : ResponseItem
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseFileSearchCall()
        : base("file_search_call")
    {
    }

    /// <summary>Gets or sets how far it is.</summary>
    public ResponseItemStatus? Status { get; set; }

    /// <summary>Gets or sets what was searched for.</summary>
    public IReadOnlyList<string> Queries { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets what was found, where that was asked for.</summary>
    public IReadOnlyList<ResponseFileSearchResult> Results { get; set => field = value ?? []; } = [];
}
