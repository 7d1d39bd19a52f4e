using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>JSON of a schema.</summary>
public sealed class ChatJsonSchemaFormat : ChatResponseFormat
{
    /// <summary>Creates one.</summary>
    /// <param name="jsonSchema">The schema.</param>
    public ChatJsonSchemaFormat(ChatJsonSchema jsonSchema)
        : this()
        => JsonSchema = Require.NotNull(jsonSchema);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ChatJsonSchemaFormat()
        : base("json_schema")
    {
    }

    /// <summary>Gets or sets the schema.</summary>
    public ChatJsonSchema? JsonSchema { get; set; }
}
