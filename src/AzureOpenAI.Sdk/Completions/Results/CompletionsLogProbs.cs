using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Completions;

/// <summary>How likely the tokens of a completion were: four lists, one entry for each token. An echoed prompt's first token has no likelihood.</summary>
public sealed class CompletionsLogProbs : WireModel
{
    /// <summary>Gets or sets the tokens as text.</summary>
    public IReadOnlyList<string> Tokens { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the natural logarithm of each token's likelihood.</summary>
    [JsonPropertyName("token_logprobs")]
    public IReadOnlyList<double?> TokenLogProbs { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the likeliest tokens at each place, with their logarithms.</summary>
    [JsonPropertyName("top_logprobs")]
    public IReadOnlyList<IReadOnlyDictionary<string, double>?> TopLogProbs { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets at which character of the text each token begins.</summary>
    public IReadOnlyList<int> TextOffset { get; set => field = value ?? []; } = [];
}
