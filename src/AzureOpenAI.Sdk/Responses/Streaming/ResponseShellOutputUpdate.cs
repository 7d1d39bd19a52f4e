using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Output of a shell arrives.</summary>
public sealed class ResponseShellOutputUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseShellOutputUpdate()
        : base("response.shell_call_output_content.delta")
    {
    }

    /// <summary>Gets or sets the item that it belongs to.</summary>
    public string? ItemId { get; set; }

    /// <summary>Gets or sets which item of the output it belongs to, from 0.</summary>
    public int? OutputIndex { get; set; }

    /// <summary>Gets or sets which command it belongs to, from 0.</summary>
    public int? CommandIndex { get; set; }

    /// <summary>Gets or sets what is added.</summary>
    public ResponseShellDelta? Delta { get; set; }
}
