using OpenAI;

namespace AzureOpenAI.Sdk.Differential.Tests.Peers;

/// <summary>This version of the peer has no such calls; the cases say so, and are not made.</summary>
internal static class PeerVideos
{
    internal static Func<OpenAIClient, Task> Create(string json) => _ => throw new NotSupportedException();

    internal static Func<OpenAIClient, Task> Get(string id) => _ => throw new NotSupportedException();

    internal static Func<OpenAIClient, Task> Delete(string id) => _ => throw new NotSupportedException();

    internal static Func<OpenAIClient, Task> Remix(string id, string json) => _ => throw new NotSupportedException();

    internal static Func<OpenAIClient, Task> Download(string id, string variant) => _ => throw new NotSupportedException();

    internal static Func<OpenAIClient, Task> List(string after, int limit, string order) => _ => throw new NotSupportedException();
}
