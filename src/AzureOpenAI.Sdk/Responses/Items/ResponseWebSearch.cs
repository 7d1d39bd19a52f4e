using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A search.</summary>
public sealed class ResponseWebSearch : ResponseWebSearchAction
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseWebSearch()
        : base("search")
    {
    }

    /// <summary>Gets or sets what was searched for.</summary>
    public string? Query { get; set; }

    /// <summary>Gets or sets what was searched for.</summary>
    public IReadOnlyList<string> Queries { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets what was found, where that was asked for.</summary>
    public IReadOnlyList<ResponseWebSource> Sources { get; set => field = value ?? []; } = [];
}
