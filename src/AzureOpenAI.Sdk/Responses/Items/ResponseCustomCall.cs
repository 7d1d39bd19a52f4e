using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A call of a custom tool.</summary>
public sealed class ResponseCustomCall : ResponseItem
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseCustomCall()
        : base("custom_tool_call")
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

    /// <summary>Gets or sets what it is given.</summary>
    public string? Input { get; set; }

    /// <summary>Gets or sets how far it is.</summary>
    public ResponseItemStatus? Status { get; set; }

    /// <summary>Gets or sets who made it.</summary>
    public string? CreatedBy { get; set; }
}
