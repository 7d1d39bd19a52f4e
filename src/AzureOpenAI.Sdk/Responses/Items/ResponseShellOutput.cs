using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>What a shell put out.</summary>
public sealed class ResponseShellOutput : ResponseItem
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseShellOutput()
        : base("shell_call_output")
    {
    }

    /// <summary>Gets or sets the id by which its output is found.</summary>
    public string? CallId { get; set; }

    /// <summary>Gets or sets what called it: the model, or a program of the model; null counts as the model.</summary>
    public ResponseCaller? Caller { get; set; }

    /// <summary>Gets or sets what each command put out.</summary>
    public IReadOnlyList<ResponseShellResult> Output { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets how far it is.</summary>
    public ResponseItemStatus? Status { get; set; }

    /// <summary>Gets or sets how many characters of the output are kept.</summary>
    public long? MaxOutputLength { get; set; }

    /// <summary>Gets or sets who made it.</summary>
    public string? CreatedBy { get; set; }
}
