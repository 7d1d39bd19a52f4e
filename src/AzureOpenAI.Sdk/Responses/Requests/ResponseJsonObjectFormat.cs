using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Any JSON object; the input must speak of JSON.</summary>
public sealed class ResponseJsonObjectFormat : ResponseFormat
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseJsonObjectFormat()
        : base("json_object")
    {
    }
}
