using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A call of a function of yours that the model asks for.</summary>
public sealed class ResponseFunctionCall : ResponseItem
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseFunctionCall()
        : base("function_call")
    {
    }

    /// <summary>Gets or sets the id by which its output is found.</summary>
    public string? CallId { get; set; }

    /// <summary>Gets or sets what called it: the model, or a program of the model; null counts as the model.</summary>
    public ResponseCaller? Caller { get; set; }

    /// <summary>Gets or sets the namespace that its tool is of.</summary>
    public string? Namespace { get; set; }

    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the arguments, as JSON that the model wrote.</summary>
    public string? Arguments { get; set; }

    /// <summary>Gets or sets how far it is.</summary>
    public ResponseItemStatus? Status { get; set; }

    /// <summary>Gets or sets who made it.</summary>
    public string? CreatedBy { get; set; }
}
