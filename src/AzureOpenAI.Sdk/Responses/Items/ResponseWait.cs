using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A pause.</summary>
public sealed class ResponseWait : ResponseComputerAction
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseWait()
        : base("wait")
    {
    }
}
