using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A token that might have been chosen.</summary>
public sealed class ResponseTopLogProb : WireModel
{
    /// <summary>Gets or sets the token as text.</summary>
    public string? Token { get; set; }

    /// <summary>Gets or sets the natural logarithm of its likelihood.</summary>
    [JsonPropertyName("logprob")]
    public double? LogProb { get; set; }

    /// <summary>Gets or sets its bytes in UTF-8.</summary>
    public IReadOnlyList<int> Bytes { get; set => field = value ?? []; } = [];
}
