using OpenAI;

namespace AzureOpenAI.Sdk.Differential.Tests.Cases;

/// <summary>The same call, through a peer and through ours.</summary>
/// <param name="Name">What is called, for example <c>chat.tools</c>.</param>
/// <param name="Peer">Makes the call with the peer.</param>
/// <param name="Ours">Makes the call with ours.</param>
/// <param name="Reply">The answer that both take.</param>
internal sealed record WireCase(string Name, Func<OpenAIClient, Task> Peer, Func<AzureOpenAIClient, Task> Ours, string Reply)
{
    /// <summary>Gets what kind of answer it is.</summary>
    internal string ReplyType { get; init; } = "application/json";

    public override string ToString() => Name;
}
