using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Transcription;

/// <summary>How likely a token was.</summary>
public sealed class TranscriptionLogProb : WireModel
{
    /// <summary>Gets or sets the token as text.</summary>
    public string? Token { get; set; }

    /// <summary>Gets or sets the natural logarithm of its likelihood.</summary>
    [JsonPropertyName("logprob")]
    public double? LogProb { get; set; }

    /// <summary>Gets or sets its bytes in UTF-8: a letter may be spread over several tokens.</summary>
    public IReadOnlyList<int> Bytes { get; set => field = value ?? []; } = [];
}
