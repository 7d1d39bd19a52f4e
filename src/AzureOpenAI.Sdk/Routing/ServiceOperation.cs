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
/// <param name="KeepsBody">Whether the body stays readable on the response, unless the call's settings say otherwise.</param>
internal sealed record ServiceOperation(string Name, string Path, Resend Resend, bool KeepsBody = true)
{
    internal static ServiceOperation Chat { get; } = new("chat", "chat/completions", Resend.Once);

    /// <summary>Its body says the vectors once more, and is a third larger than they are.</summary>
    internal static ServiceOperation Embeddings { get; } = new("embeddings", "embeddings", Resend.Once, KeepsBody: false);
}
