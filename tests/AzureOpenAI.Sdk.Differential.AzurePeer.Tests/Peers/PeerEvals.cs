using OpenAI;

namespace AzureOpenAI.Sdk.Differential.Tests.Peers;

/// <summary>This version of the peer has no such calls; the cases say so, and are not made.</summary>
internal static class PeerEvals
{
    internal static Func<OpenAIClient, Task> Create(string json) => _ => throw new NotSupportedException();

    internal static Func<OpenAIClient, Task> Get(string id) => _ => throw new NotSupportedException();

    internal static Func<OpenAIClient, Task> List(string after, int limit, string orderBy, string order) => _ => throw new NotSupportedException();

    internal static Func<OpenAIClient, Task> Update(string id, string json) => _ => throw new NotSupportedException();

    internal static Func<OpenAIClient, Task> Delete(string id) => _ => throw new NotSupportedException();

    internal static Func<OpenAIClient, Task> CreateRun(string id, string json) => _ => throw new NotSupportedException();

    internal static Func<OpenAIClient, Task> GetRun(string id, string run) => _ => throw new NotSupportedException();

    internal static Func<OpenAIClient, Task> ListRuns(string id, string after, int limit, string order, string status) => _ => throw new NotSupportedException();

    internal static Func<OpenAIClient, Task> CancelRun(string id, string run) => _ => throw new NotSupportedException();

    internal static Func<OpenAIClient, Task> DeleteRun(string id, string run) => _ => throw new NotSupportedException();

    internal static Func<OpenAIClient, Task> ListItems(string id, string run, string after, int limit, string order, string status) => _ => throw new NotSupportedException();

    internal static Func<OpenAIClient, Task> GetItem(string id, string run, string item) => _ => throw new NotSupportedException();
}
