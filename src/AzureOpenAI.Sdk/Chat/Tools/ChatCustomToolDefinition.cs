using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>A tool whose input is text.</summary>
public sealed class ChatCustomToolDefinition : WireModel
{
    /// <summary>Creates one.</summary>
    /// <param name="name">Its name: letters, digits, <c>_</c> and <c>-</c>, at most 64.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public ChatCustomToolDefinition(string name) => Name = Require.NotEmpty(name);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ChatCustomToolDefinition()
    {
    }

    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets what it does and when to call it.</summary>
    public string? Description { get; set; }

    /// <summary>Gets or sets what its input looks like; null for free text.</summary>
    public ChatCustomToolFormat? Format { get; set; }
}
