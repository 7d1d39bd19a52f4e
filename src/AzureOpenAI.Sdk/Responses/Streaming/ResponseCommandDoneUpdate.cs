using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A command for a shell is whole.</summary>
public sealed class ResponseCommandDoneUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseCommandDoneUpdate()
        : base("response.shell_call_command.done")
    {
    }

    /// <summary>Gets or sets which item of the output it belongs to, from 0.</summary>
    public int? OutputIndex { get; set; }

    /// <summary>Gets or sets which command it belongs to, from 0.</summary>
    public int? CommandIndex { get; set; }

    /// <summary>Gets or sets the command.</summary>
    public string? Command { get; set; }
}
