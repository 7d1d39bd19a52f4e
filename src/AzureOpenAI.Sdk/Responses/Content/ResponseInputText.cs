using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A text for the model.</summary>
public sealed class ResponseInputText : ResponseContentPart
{
    /// <summary>Creates one.</summary>
    /// <param name="text">The text.</param>
    public ResponseInputText(string text)
        : this()
        => Text = Require.NotEmpty(text);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseInputText()
        : base("input_text")
    {
    }

    /// <summary>Gets or sets the text.</summary>
    public string? Text { get; set; }

    /// <summary>Gets or sets that the cache of the prompt may end after this part.</summary>
    public ResponseCacheBreakpoint? PromptCacheBreakpoint { get; set; }
}
