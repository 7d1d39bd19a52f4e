using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A text that was looked for in a page.</summary>
public sealed class ResponseFindInPage : ResponseWebSearchAction
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseFindInPage()
        : base("find_in_page")
    {
    }

    /// <summary>Gets or sets the address.</summary>
    public string? Url { get; set; }

    /// <summary>Gets or sets the text.</summary>
    public string? Pattern { get; set; }
}
