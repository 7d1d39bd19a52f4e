using OpenAI;

namespace AzureOpenAI.Sdk.Differential.Tests.Peers;

/// <summary>This version of the peer has no such calls; the cases say so, and are not made.</summary>
internal static class PeerContainers
{
    internal static Func<OpenAIClient, Task> Create(string name) => None;

    internal static Func<OpenAIClient, Task> Create(string name, string file, int minutes, string domain) => None;

    internal static Func<OpenAIClient, Task> Get(string id) => None;

    internal static Func<OpenAIClient, Task> List(string after, int limit, string order, string name) => None;

    internal static Func<OpenAIClient, Task> Delete(string id) => None;

    internal static Func<OpenAIClient, Task> GetFile(string id, string file) => None;

    internal static Func<OpenAIClient, Task> ListFiles(string id, string after, int limit, string order) => None;

    internal static Func<OpenAIClient, Task> DeleteFile(string id, string file) => None;

    internal static Func<OpenAIClient, Task> DownloadFile(string id, string file) => None;

    private static Task None(OpenAIClient client) => throw new NotSupportedException();
}
