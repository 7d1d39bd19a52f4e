using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Something went wrong.</summary>
public sealed class ResponseErrorUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseErrorUpdate()
        : base("error")
    {
    }

    /// <summary>Gets or sets the service's code.</summary>
    public string? Code { get; set; }

    /// <summary>Gets or sets what is said about it.</summary>
    public string? Message { get; set; }

    /// <summary>Gets or sets which parameter is wrong.</summary>
    public string? Param { get; set; }
}
