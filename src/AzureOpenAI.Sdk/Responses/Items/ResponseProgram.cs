using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A program that the model wrote to call tools.</summary>
public sealed class ResponseProgram : ResponseItem
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseProgram()
        : base("program")
    {
    }

    /// <summary>Gets or sets the id by which its output is found.</summary>
    public string? CallId { get; set; }

    /// <summary>Gets or sets the code.</summary>
    public string? Code { get; set; }

    /// <summary>Gets or sets what it is known by.</summary>
    public string? Fingerprint { get; set; }
}
