using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A command for a shell arrives.</summary>
public sealed class ResponseCommandUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseCommandUpdate()
        : base("response.shell_call_command.delta")
    {
    }

    /// <summary>Gets or sets which item of the output it belongs to, from 0.</summary>
    public int? OutputIndex { get; set; }

    /// <summary>Gets or sets which command it belongs to, from 0.</summary>
    public int? CommandIndex { get; set; }

    /// <summary>Gets or sets what is added.</summary>
    public string? Delta { get; set; }

    /// <summary>Gets or sets random letters that hide the length of the command.</summary>
    public string? Obfuscation { get; set; }
}
