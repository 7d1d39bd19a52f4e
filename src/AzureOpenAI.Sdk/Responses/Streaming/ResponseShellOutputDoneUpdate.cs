using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>The output of a shell is whole.</summary>
public sealed class ResponseShellOutputDoneUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseShellOutputDoneUpdate()
        : base("response.shell_call_output_content.done")
    {
    }

    /// <summary>Gets or sets the item that it belongs to.</summary>
    public string? ItemId { get; set; }

    /// <summary>Gets or sets which item of the output it belongs to, from 0.</summary>
    public int? OutputIndex { get; set; }

    /// <summary>Gets or sets which command it belongs to, from 0.</summary>
    public int? CommandIndex { get; set; }

    /// <summary>Gets or sets what each command put out.</summary>
    public IReadOnlyList<ResponseShellResult> Output { get; set => field = value ?? []; } = [];
}
