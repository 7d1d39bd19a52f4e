using System.Text.Json;

namespace AzureOpenAI.Sdk.Batch;

/// <summary>A line of a batch's input.</summary>
public sealed class BatchInputLine : WireModel
{
    /// <summary>Gets or sets the id by which its answer is found again.</summary>
    public string? CustomId { get; set; }

    /// <summary>Gets or sets the HTTP method, <c>POST</c>.</summary>
    public string? Method { get; set; }

    /// <summary>Gets or sets which call it is.</summary>
    public BatchEndpoint? Url { get; set; }

    /// <summary>Gets or sets the request.</summary>
    public JsonElement? Body { get; set; }
}
