namespace AzureOpenAI.Sdk.Benchmarks.Raw;

internal sealed record RawChatRequest(string Model, IReadOnlyList<RawMessage> Messages, float? Temperature = null, int? MaxTokens = null, bool? Stream = null, RawStreamOptions? StreamOptions = null);

internal sealed record RawStreamOptions(bool IncludeUsage);

internal sealed record RawMessage(string Role, string Content);

internal sealed record RawImageRequest(string Model, IReadOnlyList<RawPartsMessage> Messages);

internal sealed record RawPartsMessage(string Role, IReadOnlyList<RawPart> Content);

internal sealed record RawPart(string Type, string? Text = null, RawImageUrl? ImageUrl = null);

internal sealed record RawImageUrl(string Url);

internal sealed class RawChatResponse
{
    public string? Id { get; set; }

    public string? Object { get; set; }

    public long Created { get; set; }

    public string? Model { get; set; }

    public List<RawChoice>? Choices { get; set; }

    public RawUsage? Usage { get; set; }

    public string? SystemFingerprint { get; set; }

    public List<RawPromptFilters>? PromptFilterResults { get; set; }
}

internal sealed class RawChoice
{
    public int Index { get; set; }

    public string? FinishReason { get; set; }

    public RawReply? Message { get; set; }

    public RawReply? Delta { get; set; }

    public RawFilters? ContentFilterResults { get; set; }
}

internal sealed class RawReply
{
    public string? Role { get; set; }

    public string? Content { get; set; }

    public string? Refusal { get; set; }
}

internal sealed class RawUsage
{
    public int PromptTokens { get; set; }

    public int CompletionTokens { get; set; }

    public int TotalTokens { get; set; }

    public RawPromptDetails? PromptTokensDetails { get; set; }

    public RawCompletionDetails? CompletionTokensDetails { get; set; }
}

internal sealed class RawPromptDetails
{
    public int AudioTokens { get; set; }

    public int CachedTokens { get; set; }
}

internal sealed class RawCompletionDetails
{
    public int AudioTokens { get; set; }

    public int ReasoningTokens { get; set; }

    public int AcceptedPredictionTokens { get; set; }

    public int RejectedPredictionTokens { get; set; }
}

internal sealed class RawPromptFilters
{
    public int PromptIndex { get; set; }

    public RawFilters? ContentFilterResults { get; set; }
}

internal sealed class RawFilters
{
    public RawFilter? Hate { get; set; }

    public RawFilter? SelfHarm { get; set; }

    public RawFilter? Sexual { get; set; }

    public RawFilter? Violence { get; set; }

    public RawFilter? Jailbreak { get; set; }
}

internal sealed class RawFilter
{
    public bool Filtered { get; set; }

    public bool? Detected { get; set; }

    public string? Severity { get; set; }
}
