using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Text.</summary>
public sealed class ResponseTextFormat : ResponseFormat
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseTextFormat()
        : base("text")
    {
    }
}
