using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A text that is typed.</summary>
public sealed class ResponseTyping : ResponseComputerAction
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseTyping()
        : base("type")
    {
    }

    /// <summary>Gets or sets the text.</summary>
    public string? Text { get; set; }
}
