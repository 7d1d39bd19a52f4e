using OpenAI;

namespace AzureOpenAI.Sdk.Differential.Tests.Cases;

/// <summary>The same call, through a peer and through ours.</summary>
/// <param name="Name">What is called, for example <c>chat.tools</c>.</param>
/// <param name="Peer">Makes the call with the peer.</param>
/// <param name="Ours">Makes the call with ours.</param>
/// <param name="Reply">The answer that both take.</param>
internal sealed record WireCase(string Name, Func<OpenAIClient, Task> Peer, Func<AzureOpenAIClient, Task> Ours, string Reply)
{
    /// <summary>Gets the answer by the path, for peers that ask for something else first.</summary>
    internal Func<string, string> ReplyTo { get; init; } = _ => Reply;

    /// <summary>Gets whether, of the versions with a date, only previews have it.</summary>
    internal bool IsPreview { get; init; }

    /// <summary>Gets whether no version with a date that the peers know has it.</summary>
    internal bool IsOfV1Alone { get; init; }

    /// <summary>Gets what kind of answer it is.</summary>
    internal string ReplyType { get; init; } = "application/json";

    public override string ToString() => Name;
}
