using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>New parts of a tool call: the name comes first, then the arguments piece by piece.</summary>
public sealed class ChatToolCallUpdate : WireModel
{
    /// <summary>Gets or sets which call it is, from 0.</summary>
    public int Index { get; set; }

    /// <summary>Gets or sets the id, on the first piece.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind, on the first piece.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? Type { get; set; }

    /// <summary>Gets or sets new parts of a function call.</summary>
    public ChatFunctionCall? Function { get; set; }

    /// <summary>Gets or sets new parts of a custom call.</summary>
    public ChatCustomCall? Custom { get; set; }
}
