using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>That the model may write programs that call tools.</summary>
public sealed class ResponseProgrammaticTool : ResponseTool
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseProgrammaticTool()
        : base("programmatic_tool_calling")
    {
    }
}
