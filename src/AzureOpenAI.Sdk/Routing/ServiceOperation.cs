namespace AzureOpenAI.Sdk.Routing;

/// <summary>What the client may do when it does not know whether a request was executed.</summary>
internal enum Resend
{
    /// <summary>Executing it twice changes nothing.</summary>
    Always,

    /// <summary>Executing it twice costs tokens twice: once more is worth it.</summary>
    Once,

    /// <summary>Executing it twice makes two things.</summary>
    Never,
}

/// <summary>One operation of the service, as the route table knows it.</summary>
/// <param name="Name">The name in traces, after the conventions for generative AI.</param>
/// <param name="Path">The path below <c>/openai/v1</c>, or below the deployment.</param>
/// <param name="Resend">What may be done when it is unsure whether it was executed.</param>
internal sealed record ServiceOperation(string Name, string Path, Resend Resend)
{
    internal static ServiceOperation Chat { get; } = new("chat", "chat/completions", Resend.Once);

    internal static ServiceOperation Embeddings { get; } = new("embeddings", "embeddings", Resend.Once);
}
