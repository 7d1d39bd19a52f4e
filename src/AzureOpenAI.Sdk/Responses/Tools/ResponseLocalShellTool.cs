using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A shell of yours, for codex-mini.</summary>
public sealed class ResponseLocalShellTool : ResponseTool
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseLocalShellTool()
        : base("local_shell")
    {
    }
}
