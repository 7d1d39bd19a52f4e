namespace AzureOpenAI.Sdk.Responses;

/// <summary>What a stream tells beside the response.</summary>
public sealed class ResponseStreamOptions : WireModel
{
    /// <summary>Gets or sets whether events are filled up to a length that tells nothing; true by default.</summary>
    public bool? IncludeObfuscation { get; set; }
}
