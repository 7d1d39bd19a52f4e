namespace AzureOpenAI.Sdk.Responses;

/// <summary>A page that was found.</summary>
public sealed class ResponseWebSource : WireModel
{
    /// <summary>Gets or sets the kind, <c>url</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the address.</summary>
    public string? Url { get; set; }

    /// <summary>Gets or sets a source of the service's own, such as <c>oai-weather</c>.</summary>
    public string? Name { get; set; }
}
