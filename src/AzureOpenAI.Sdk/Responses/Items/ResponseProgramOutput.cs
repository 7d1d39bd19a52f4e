using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>What a program returned.</summary>
public sealed class ResponseProgramOutput : ResponseItem
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseProgramOutput()
        : base("program_output")
    {
    }

    /// <summary>Gets or sets the id by which its output is found.</summary>
    public string? CallId { get; set; }

    /// <summary>Gets or sets what it returned.</summary>
    public string? Result { get; set; }

    /// <summary>Gets or sets how far it is.</summary>
    public ResponseItemStatus? Status { get; set; }
}
