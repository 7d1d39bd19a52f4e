using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>What a function returned, in the form that tools have replaced.</summary>
public sealed class FunctionMessage : ChatMessage
{
    /// <summary>Creates the answer of a function.</summary>
    /// <param name="name">The function.</param>
    /// <param name="content">What it returned.</param>
    public FunctionMessage(string name, string content)
        : this()
        => (Name, Content) = (Require.NotEmpty(name), Require.NotNull(content));

    /// <summary>Creates a message, to be filled.</summary>
    [JsonConstructor]
    public FunctionMessage()
        : base("function")
    {
    }

    /// <summary>Gets or sets the function.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets what it returned.</summary>
    public ChatContent? Content { get; set; }
}
