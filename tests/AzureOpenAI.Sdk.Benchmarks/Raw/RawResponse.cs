namespace AzureOpenAI.Sdk.Benchmarks.Raw;

internal sealed record RawResponseRequest(string Model, IReadOnlyList<RawMessage> Input, float? Temperature = null, int? MaxOutputTokens = null, bool? Stream = null);

/// <summary>An event of any kind: one type for all, as someone would write it who wants the text.</summary>
internal sealed class RawResponseEvent
{
    public string? Type { get; set; }

    public int SequenceNumber { get; set; }

    public string? ItemId { get; set; }

    public int OutputIndex { get; set; }

    public int ContentIndex { get; set; }

    public string? Delta { get; set; }

    public RawResponse? Response { get; set; }
}

internal sealed class RawResponse
{
    public string? Id { get; set; }

    public string? Status { get; set; }

    public string? Model { get; set; }

    public List<RawResponseItem>? Output { get; set; }

    public RawResponseUsage? Usage { get; set; }
}

internal sealed class RawResponseItem
{
    public string? Id { get; set; }

    public string? Type { get; set; }

    public string? Role { get; set; }

    public List<RawResponsePart>? Content { get; set; }
}

internal sealed class RawResponsePart
{
    public string? Type { get; set; }

    public string? Text { get; set; }
}

internal sealed class RawResponseUsage
{
    public int InputTokens { get; set; }

    public int OutputTokens { get; set; }

    public int TotalTokens { get; set; }
}
