using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>What went wrong, in the service's words.</summary>
public sealed class RealtimeError : WireModel
{
    /// <summary>Gets or sets the kind, such as <c>invalid_request_error</c> or <c>server_error</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the code.</summary>
    [JsonConverter(typeof(ErrorCodeConverter))]
    public string? Code { get; set; }

    /// <summary>Gets or sets a sentence for people.</summary>
    public string? Message { get; set; }

    /// <summary>Gets or sets what of the event was wrong.</summary>
    public string? Param { get; set; }

    /// <summary>Gets or sets the event of yours that failed, if it had an id.</summary>
    public string? EventId { get; set; }
}
