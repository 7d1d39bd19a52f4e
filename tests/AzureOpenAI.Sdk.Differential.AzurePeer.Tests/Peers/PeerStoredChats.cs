using OpenAI;

namespace AzureOpenAI.Sdk.Differential.Tests.Peers;

/// <summary>This version of the peer has no such calls; the cases say so, and are not made.</summary>
internal static class PeerStoredChats
{
    internal static Func<OpenAIClient, Task> Get(string id) => _ => throw new NotSupportedException();

    internal static Func<OpenAIClient, Task> Delete(string id) => _ => throw new NotSupportedException();

    internal static Func<OpenAIClient, Task> Update(string id, string json) => _ => throw new NotSupportedException();

    internal static Func<OpenAIClient, Task> List(string after, int limit, string order, string model) => _ => throw new NotSupportedException();

    internal static Func<OpenAIClient, Task> ListMessages(string id, string after, int limit, string order) => _ => throw new NotSupportedException();
}
