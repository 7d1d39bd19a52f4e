using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Arguments of a function arrive.</summary>
public sealed class ResponseArgumentsUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseArgumentsUpdate()
        : base("response.function_call_arguments.delta")
    {
    }

    /// <summary>Gets or sets the item that it belongs to.</summary>
    public string? ItemId { get; set; }

    /// <summary>Gets or sets which item of the output it belongs to, from 0.</summary>
    public int? OutputIndex { get; set; }

    /// <summary>Gets or sets what is added.</summary>
    public string? Delta { get; set; }

    /// <summary>Gets or sets random letters that hide the length of the arguments.</summary>
    public string? Obfuscation { get; set; }
}
