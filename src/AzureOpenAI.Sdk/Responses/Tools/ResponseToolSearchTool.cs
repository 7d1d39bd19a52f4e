using System.Text.Json;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>That the model may look for tools whose loading is deferred.</summary>
public sealed class ResponseToolSearchTool : ResponseTool
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseToolSearchTool()
        : base("tool_search")
    {
    }

    /// <summary>Gets or sets who searches: <c>server</c> or <c>client</c>.</summary>
    public string? Execution { get; set; }

    /// <summary>Gets or sets what it is for: the model decides by this.</summary>
    public string? Description { get; set; }

    /// <summary>Gets or sets the parameters of a search of yours, as a JSON schema.</summary>
    public JsonElement? Parameters { get; set; }
}
