using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A computer that the model may use.</summary>
public sealed class ResponseComputerTool : ResponseTool
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseComputerTool()
        : base("computer")
    {
    }
}
