using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Code that was run.</summary>
public sealed class ResponseCodeInterpreterCall : ResponseItem
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseCodeInterpreterCall()
        : base("code_interpreter_call")
    {
    }

    /// <summary>Gets or sets how far it is.</summary>
    public ResponseItemStatus? Status { get; set; }

    /// <summary>Gets or sets the id of a container.</summary>
    public string? ContainerId { get; set; }

    /// <summary>Gets or sets the code.</summary>
    public string? Code { get; set; }

    /// <summary>Gets or sets what came out, where that was asked for.</summary>
    public IReadOnlyList<ResponseCodeOutput> Outputs { get; set => field = value ?? []; } = [];
}
