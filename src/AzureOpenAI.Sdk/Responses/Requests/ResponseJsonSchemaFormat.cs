using System.Text.Json;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>JSON of a schema.</summary>
public sealed class ResponseJsonSchemaFormat : ResponseFormat
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseJsonSchemaFormat()
        : base("json_schema")
    {
    }

    /// <summary>Gets or sets a name for the schema: letters, digits, <c>_</c> and <c>-</c>, at most 64.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets what the reply is for.</summary>
    public string? Description { get; set; }

    /// <summary>Gets or sets the JSON schema.</summary>
    public JsonElement? Schema { get; set; }

    /// <summary>Gets or sets whether the reply must match exactly.</summary>
    public bool? Strict { get; set; }
}
