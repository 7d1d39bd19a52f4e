namespace AzureOpenAI.Sdk.TestKit;

/// <summary>What the service says when all is well, as short as it may be.</summary>
public static class Replies
{
    /// <summary>A chat answer whose text is "hi".</summary>
    public const string Chat = """{"id":"c","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"hi"},"finish_reason":"stop"}]}""";

    /// <summary>A refusal for the rate.</summary>
    public const string TooManyRequests = """{"error":{"code":"429","message":"Slow down."}}""";

    /// <summary>The data of a stream's event with a piece of text.</summary>
    public static string Piece(string text) => $$$"""{"choices":[{"index":0,"delta":{"content":"{{{text}}}"}}]}""";

    /// <summary>The data of a stream's event that ends the answer.</summary>
    public const string Stop = """{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}""";

    /// <summary>Writes events as the wire has them.</summary>
    public static string Events(params string[] data) => string.Concat(data.Select(item => $"data: {item}\n\n"));
}
