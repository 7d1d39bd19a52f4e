using System.Text.Json;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>A function: what it does, and what it takes.</summary>
public sealed class ChatFunction : WireModel
{
    /// <summary>Creates one.</summary>
    /// <param name="name">Its name: letters, digits, <c>_</c> and <c>-</c>, at most 64.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public ChatFunction(string name) => Name = Require.NotEmpty(name);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ChatFunction()
    {
    }

    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets what it does and when to call it: the model decides by this.</summary>
    public string? Description { get; set; }

    /// <summary>Gets or sets its parameters as a JSON schema.</summary>
    public JsonElement? Parameters { get; set; }

    /// <summary>Gets or sets whether the arguments must match the schema exactly.</summary>
    public bool? Strict { get; set; }
}
