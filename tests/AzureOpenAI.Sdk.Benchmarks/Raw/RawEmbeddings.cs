namespace AzureOpenAI.Sdk.Benchmarks.Raw;

internal sealed record RawEmbeddingsRequest(string Model, IReadOnlyList<string> Input, string EncodingFormat);

/// <summary>An answer with base64: the framework decodes it into bytes, which are seen as floats where they are used.</summary>
internal sealed class RawBase64Response
{
    public List<RawBase64Vector>? Data { get; set; }

    public string? Model { get; set; }

    public RawUsage? Usage { get; set; }
}

internal sealed class RawBase64Vector
{
    public int Index { get; set; }

    public byte[]? Embedding { get; set; }
}

internal sealed class RawNumbersResponse
{
    public List<RawNumbersVector>? Data { get; set; }

    public string? Model { get; set; }

    public RawUsage? Usage { get; set; }
}

internal sealed class RawNumbersVector
{
    public int Index { get; set; }

    public float[]? Embedding { get; set; }
}
