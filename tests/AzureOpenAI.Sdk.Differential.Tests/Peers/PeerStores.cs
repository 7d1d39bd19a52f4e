using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;
using OpenAI.VectorStores;

namespace AzureOpenAI.Sdk.Differential.Tests.Peers;

/// <summary>The peer's calls for vector stores.</summary>
internal static class PeerStores
{
    internal static Func<OpenAIClient, Task> Create() => client => client.GetVectorStoreClient().CreateVectorStoreAsync(new VectorStoreCreationOptions());

    internal static Func<OpenAIClient, Task> Create(string name, string[] files, int days, int size, int overlap, (string Name, string Value) label) => client =>
    {
        var options = new VectorStoreCreationOptions
        {
            Name = name,
            ExpirationPolicy = new VectorStoreExpirationPolicy(VectorStoreExpirationAnchor.LastActiveAt, days),
            ChunkingStrategy = FileChunkingStrategy.CreateStaticStrategy(size, overlap),
            Metadata = { [label.Name] = label.Value },
        };
        foreach (string file in files)
        {
            options.FileIds.Add(file);
        }

        return client.GetVectorStoreClient().CreateVectorStoreAsync(options);
    };

    internal static Func<OpenAIClient, Task> Get(string id) => client => client.GetVectorStoreClient().GetVectorStoreAsync(id);

    internal static Func<OpenAIClient, Task> List(string after, int limit, string order)
        => client => ReadAsync(client.GetVectorStoreClient().GetVectorStoresAsync(limit, order, after, null, new RequestOptions()));

    internal static Func<OpenAIClient, Task> Update(string id, string name, int days) => client => client.GetVectorStoreClient().ModifyVectorStoreAsync(
        id, new VectorStoreModificationOptions { Name = name, ExpirationPolicy = new VectorStoreExpirationPolicy(VectorStoreExpirationAnchor.LastActiveAt, days) });

    internal static Func<OpenAIClient, Task> Delete(string id) => client => client.GetVectorStoreClient().DeleteVectorStoreAsync(id);

    internal static Func<OpenAIClient, Task> Search(string id, string json) => client => client.GetVectorStoreClient().SearchVectorStoreAsync(id, Json(json), new RequestOptions());

    internal static Func<OpenAIClient, Task> AddFile(string id, string file) => client => client.GetVectorStoreClient().AddFileToVectorStoreAsync(id, file);

    internal static Func<OpenAIClient, Task> GetFile(string id, string file) => client => client.GetVectorStoreClient().GetVectorStoreFileAsync(id, file);

    internal static Func<OpenAIClient, Task> ListFiles(string id, string after, int limit, string order, string status)
        => client => ReadAsync(client.GetVectorStoreClient().GetVectorStoreFilesAsync(id, limit, order, after, null, status, new RequestOptions()));

    internal static Func<OpenAIClient, Task> UpdateFile(string id, string file, (string Name, string Value) attribute)
        => client => client.GetVectorStoreClient().UpdateVectorStoreFileAttributesAsync(id, file, new Dictionary<string, BinaryData> { [attribute.Name] = BinaryData.FromObjectAsJson(attribute.Value) });

    internal static Func<OpenAIClient, Task> RemoveFile(string id, string file) => client => client.GetVectorStoreClient().RemoveFileFromVectorStoreAsync(id, file);

    internal static Func<OpenAIClient, Task> GetFileContent(string id, string file)
        => client => client.GetVectorStoreClient().RetrieveVectorStoreFileContentAsync(id, file, new RequestOptions());

    internal static Func<OpenAIClient, Task> AddFiles(string id, params string[] files) => client => client.GetVectorStoreClient().AddFileBatchToVectorStoreAsync(id, files);

    internal static Func<OpenAIClient, Task> GetFileBatch(string id, string batch) => client => client.GetVectorStoreClient().GetVectorStoreFileBatchAsync(id, batch);

    internal static Func<OpenAIClient, Task> CancelFileBatch(string id, string batch) => client => client.GetVectorStoreClient().CancelVectorStoreFileBatchAsync(id, batch);

    internal static Func<OpenAIClient, Task> ListFileBatchFiles(string id, string batch, string after, int limit, string order, string status)
        => client => ReadAsync(client.GetVectorStoreClient().GetVectorStoreFilesInBatchAsync(id, batch, limit, order, after, null, status, new RequestOptions()));

    private static async Task ReadAsync(AsyncCollectionResult list)
    {
        await foreach (ClientResult page in list.GetRawPagesAsync())
        {
            Assert.That(page.GetRawResponse().Status, Is.EqualTo(200));
        }
    }

    private static BinaryContent Json(string json) => BinaryContent.Create(BinaryData.FromString(json));
}
