using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>The input of a custom tool arrives.</summary>
public sealed class ResponseCustomInputUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseCustomInputUpdate()
        : base("response.custom_tool_call_input.delta")
    {
    }

    /// <summary>Gets or sets the item that it belongs to.</summary>
    public string? ItemId { get; set; }

    /// <summary>Gets or sets which item of the output it belongs to, from 0.</summary>
    public int? OutputIndex { get; set; }

    /// <summary>Gets or sets what is added.</summary>
    public string? Delta { get; set; }

    /// <summary>Gets or sets random letters that hide the length of the input.</summary>
    public string? Obfuscation { get; set; }
}
