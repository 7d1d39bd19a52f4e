using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>How likely a token was.</summary>
public sealed class RealtimeLogProb : WireModel
{
    /// <summary>Gets or sets the token.</summary>
    public string? Token { get; set; }

    /// <summary>Gets or sets the logarithm of its likelihood; 0 is certain.</summary>
    [JsonPropertyName("logprob")]
    public double? LogProb { get; set; }

    /// <summary>Gets or sets its bytes in UTF-8.</summary>
    public IReadOnlyList<int> Bytes { get; set => field = value ?? []; } = [];
}
