using OpenAI;

namespace AzureOpenAI.Sdk.Differential.Tests.Peers;

/// <summary>Of the versions with a date, those that this peer knows have no such calls; the cases say so, and are not made.</summary>
internal static class PeerStores
{
    internal static Func<OpenAIClient, Task> Create() => None;

    internal static Func<OpenAIClient, Task> Create(string name, string[] files, int days, int size, int overlap, (string Name, string Value) label) => None;

    internal static Func<OpenAIClient, Task> Get(string id) => None;

    internal static Func<OpenAIClient, Task> List(string after, int limit, string order) => None;

    internal static Func<OpenAIClient, Task> Update(string id, string name, int days) => None;

    internal static Func<OpenAIClient, Task> Delete(string id) => None;

    internal static Func<OpenAIClient, Task> Search(string id, string json) => None;

    internal static Func<OpenAIClient, Task> AddFile(string id, string file) => None;

    internal static Func<OpenAIClient, Task> GetFile(string id, string file) => None;

    internal static Func<OpenAIClient, Task> ListFiles(string id, string after, int limit, string order, string status) => None;

    internal static Func<OpenAIClient, Task> UpdateFile(string id, string file, (string Name, string Value) attribute) => None;

    internal static Func<OpenAIClient, Task> RemoveFile(string id, string file) => None;

    internal static Func<OpenAIClient, Task> GetFileContent(string id, string file) => None;

    internal static Func<OpenAIClient, Task> AddFiles(string id, params string[] files) => None;

    internal static Func<OpenAIClient, Task> GetFileBatch(string id, string batch) => None;

    internal static Func<OpenAIClient, Task> CancelFileBatch(string id, string batch) => None;

    internal static Func<OpenAIClient, Task> ListFileBatchFiles(string id, string batch, string after, int limit, string order, string status) => None;

    private static Task None(OpenAIClient client) => throw new NotSupportedException();
}
