using System.Text.Json;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A search for tools.</summary>
public sealed class ResponseToolSearchCall : ResponseItem
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseToolSearchCall()
        : base("tool_search_call")
    {
    }

    /// <summary>Gets or sets the id by which its output is found.</summary>
    public string? CallId { get; set; }

    /// <summary>Gets or sets who searches: <c>server</c> or <c>client</c>.</summary>
    public string? Execution { get; set; }

    /// <summary>Gets or sets what is searched for.</summary>
    public JsonElement? Arguments { get; set; }

    /// <summary>Gets or sets how far it is.</summary>
    public ResponseItemStatus? Status { get; set; }

    /// <summary>Gets or sets who made it.</summary>
    public string? CreatedBy { get; set; }
}
