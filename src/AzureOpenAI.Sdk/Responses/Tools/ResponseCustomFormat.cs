namespace AzureOpenAI.Sdk.Responses;

/// <summary>What the input of a custom tool looks like.</summary>
public sealed class ResponseCustomFormat : WireModel
{
    /// <summary>Gets or sets the kind: <c>text</c> or <c>grammar</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the language of the grammar: <c>lark</c> or <c>regex</c>.</summary>
    public string? Syntax { get; set; }

    /// <summary>Gets or sets the grammar.</summary>
    public string? Definition { get; set; }
}
