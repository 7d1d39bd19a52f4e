using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>How likely a token was.</summary>
public sealed class ChatTokenLogProb : WireModel
{
    /// <summary>Gets or sets the token.</summary>
    public string? Token { get; set; }

    /// <summary>Gets or sets the logarithm of its likelihood.</summary>
    [JsonPropertyName("logprob")]
    public double LogProb { get; set; }

    /// <summary>Gets or sets its bytes, for tokens that are a part of a character.</summary>
    public IReadOnlyList<int> Bytes { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets what else could have stood there.</summary>
    [JsonPropertyName("top_logprobs")]
    public IReadOnlyList<ChatTokenLogProb> TopLogProbs { get; set => field = value ?? []; } = [];
}
