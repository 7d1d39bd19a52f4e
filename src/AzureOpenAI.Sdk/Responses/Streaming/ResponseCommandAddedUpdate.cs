using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A command for a shell begins.</summary>
public sealed class ResponseCommandAddedUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseCommandAddedUpdate()
        : base("response.shell_call_command.added")
    {
    }

    /// <summary>Gets or sets which item of the output it belongs to, from 0.</summary>
    public int? OutputIndex { get; set; }

    /// <summary>Gets or sets which command it belongs to, from 0.</summary>
    public int? CommandIndex { get; set; }

    /// <summary>Gets or sets the command so far.</summary>
    public string? Command { get; set; }
}
