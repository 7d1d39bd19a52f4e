using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>What a function of yours returned.</summary>
public sealed class ResponseFunctionOutput : ResponseItem
{
    /// <summary>Creates one.</summary>
    /// <param name="callId">The id of the call.</param>
    /// <param name="output">What it returned: a text, or parts.</param>
    public ResponseFunctionOutput(string callId, ResponseContent output)
        : this()
        => (CallId, Output) = (Require.NotEmpty(callId), Require.NotNull(output));

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseFunctionOutput()
        : base("function_call_output")
    {
    }

    /// <summary>Gets or sets the id by which its output is found.</summary>
    public string? CallId { get; set; }

    /// <summary>Gets or sets what came out.</summary>
    public ResponseContent? Output { get; set; }

    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the namespace that its tool is of.</summary>
    public string? Namespace { get; set; }

    /// <summary>Gets or sets what called it: the model, or a program of the model; null counts as the model.</summary>
    public ResponseCaller? Caller { get; set; }

    /// <summary>Gets or sets how far it is.</summary>
    public ResponseItemStatus? Status { get; set; }

    /// <summary>Gets or sets who made it.</summary>
    public string? CreatedBy { get; set; }
}
