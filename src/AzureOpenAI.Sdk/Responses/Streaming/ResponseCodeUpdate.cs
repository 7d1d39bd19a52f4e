using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Code arrives.</summary>
public sealed class ResponseCodeUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseCodeUpdate()
        : base("response.code_interpreter_call_code.delta")
    {
    }

    /// <summary>Gets or sets the item that it belongs to.</summary>
    public string? ItemId { get; set; }

    /// <summary>Gets or sets which item of the output it belongs to, from 0.</summary>
    public int? OutputIndex { get; set; }

    /// <summary>Gets or sets what is added.</summary>
    public string? Delta { get; set; }

    /// <summary>Gets or sets random letters that hide the length of the code.</summary>
    public string? Obfuscation { get; set; }
}
