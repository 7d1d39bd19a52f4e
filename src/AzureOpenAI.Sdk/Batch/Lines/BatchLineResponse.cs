using System.Text.Json;

namespace AzureOpenAI.Sdk.Batch;

/// <summary>The answer to one request.</summary>
public sealed class BatchLineResponse : WireModel
{
    /// <summary>Gets or sets its HTTP status.</summary>
    public int? StatusCode { get; set; }

    /// <summary>Gets or sets the id under which the service can find it.</summary>
    public string? RequestId { get; set; }

    /// <summary>Gets or sets its body.</summary>
    public JsonElement? Body { get; set; }
}
