using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>How likely a token was.</summary>
public sealed class ResponseLogProb : WireModel
{
    /// <summary>Gets or sets the token as text.</summary>
    public string? Token { get; set; }

    /// <summary>Gets or sets the natural logarithm of its likelihood.</summary>
    [JsonPropertyName("logprob")]
    public double? LogProb { get; set; }

    /// <summary>Gets or sets its bytes in UTF-8.</summary>
    public IReadOnlyList<int> Bytes { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets what else might have been chosen.</summary>
    [JsonPropertyName("top_logprobs")]
    public IReadOnlyList<ResponseTopLogProb> TopLogProbs { get; set => field = value ?? []; } = [];
}
