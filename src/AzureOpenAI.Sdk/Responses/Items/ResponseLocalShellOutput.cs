using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>What a shell of yours put out.</summary>
public sealed class ResponseLocalShellOutput : ResponseItem
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseLocalShellOutput()
        : base("local_shell_call_output")
    {
    }

    /// <summary>Gets or sets what came out.</summary>
    public string? Output { get; set; }

    /// <summary>Gets or sets how far it is.</summary>
    public ResponseItemStatus? Status { get; set; }
}
