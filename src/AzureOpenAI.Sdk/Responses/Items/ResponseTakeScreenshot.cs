using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A picture of the screen is taken.</summary>
public sealed class ResponseTakeScreenshot : ResponseComputerAction
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseTakeScreenshot()
        : base("screenshot")
    {
    }
}
