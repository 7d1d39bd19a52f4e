using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Tools that were found.</summary>
public sealed class ResponseToolSearchOutput : ResponseItem
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseToolSearchOutput()
        : base("tool_search_output")
    {
    }

    /// <summary>Gets or sets the id by which its output is found.</summary>
    public string? CallId { get; set; }

    /// <summary>Gets or sets who searched: <c>server</c> or <c>client</c>.</summary>
    public string? Execution { get; set; }

    /// <summary>Gets or sets the tools.</summary>
    public IReadOnlyList<ResponseTool> Tools { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets how far it is.</summary>
    public ResponseItemStatus? Status { get; set; }

    /// <summary>Gets or sets who made it.</summary>
    public string? CreatedBy { get; set; }
}
