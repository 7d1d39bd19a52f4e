using System.Text.Json;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>A JSON schema for the reply.</summary>
public sealed class ChatJsonSchema : WireModel
{
    /// <summary>Creates one.</summary>
    /// <param name="name">Its name: letters, digits, <c>_</c> and <c>-</c>, at most 64.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public ChatJsonSchema(string name) => Name = Require.NotEmpty(name);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ChatJsonSchema()
    {
    }

    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets what the schema is for.</summary>
    public string? Description { get; set; }

    /// <summary>Gets or sets the schema itself.</summary>
    public JsonElement? Schema { get; set; }

    /// <summary>Gets or sets whether the reply must match exactly.</summary>
    public bool? Strict { get; set; }
}
