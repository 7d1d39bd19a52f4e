using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Commands for a shell.</summary>
public sealed class ResponseShellCall : ResponseItem
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseShellCall()
        : base("shell_call")
    {
    }

    /// <summary>Gets or sets the id by which its output is found.</summary>
    public string? CallId { get; set; }

    /// <summary>Gets or sets what called it: the model, or a program of the model; null counts as the model.</summary>
    public ResponseCaller? Caller { get; set; }

    /// <summary>Gets or sets the commands.</summary>
    public ResponseShellAction? Action { get; set; }

    /// <summary>Gets or sets how far it is.</summary>
    public ResponseItemStatus? Status { get; set; }

    /// <summary>Gets or sets where it runs.</summary>
    public ResponseEnvironment? Environment { get; set; }

    /// <summary>Gets or sets who made it.</summary>
    public string? CreatedBy { get; set; }
}
