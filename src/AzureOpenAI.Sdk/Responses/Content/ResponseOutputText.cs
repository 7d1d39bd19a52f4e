using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A text that the model wrote.</summary>
public sealed class ResponseOutputText : ResponseContentPart
{
    /// <summary>Creates one.</summary>
    /// <param name="text">The text.</param>
    public ResponseOutputText(string text)
        : this()
        => Text = Require.NotEmpty(text);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseOutputText()
        : base("output_text")
    {
    }

    /// <summary>Gets or sets the text.</summary>
    public string? Text { get; set; }

    /// <summary>Gets or sets what it refers to.</summary>
    public IReadOnlyList<ResponseAnnotation> Annotations { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets how likely its tokens were, where that was asked for.</summary>
    [JsonPropertyName("logprobs")]
    public IReadOnlyList<ResponseLogProb> LogProbs { get; set => field = value ?? []; } = [];
}
