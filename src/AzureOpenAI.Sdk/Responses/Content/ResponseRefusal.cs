using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Why the model did not answer.</summary>
public sealed class ResponseRefusal : ResponseContentPart
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseRefusal()
        : base("refusal")
    {
    }

    /// <summary>Gets or sets what it says instead.</summary>
    public string? Refusal { get; set; }
}
