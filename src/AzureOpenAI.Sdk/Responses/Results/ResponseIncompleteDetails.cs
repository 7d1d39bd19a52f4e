namespace AzureOpenAI.Sdk.Responses;

/// <summary>Why a response was cut off.</summary>
public sealed class ResponseIncompleteDetails : WireModel
{
    /// <summary>Gets or sets why: <c>max_output_tokens</c> or <c>content_filter</c>.</summary>
    public string? Reason { get; set; }
}
