using Azure.Core;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>The operations of this room.</summary>
internal static class VectorStoresCalls
{
    // From the preview that brought vector stores: Azure's guide to the lifecycle of its API. Its document of 2025-03-01-preview has all of them.
    private static readonly Availability Stores = Availability.From(preview: "2024-05-01-preview");

    // The oldest document of Azure's that has them is that of 2025-03-01-preview. The one for v1 leaves searching and reading contents out; OpenAI's has them.
    private static readonly Availability Later = Availability.From(preview: "2025-03-01-preview");

    internal static ServiceOperation Create { get; } = ServiceOperation.OfResource("vector_stores.create", RequestMethod.Post, "vector_stores", Resend.Never, Stores);

    internal static ServiceOperation Get { get; } = Of("get", RequestMethod.Get, "");

    internal static ServiceOperation List { get; } = ServiceOperation.OfResource("vector_stores.list", RequestMethod.Get, "vector_stores", Resend.Always, Stores);

    internal static ServiceOperation Update { get; } = Of("update", RequestMethod.Post, "");

    internal static ServiceOperation Delete { get; } = Of("delete", RequestMethod.Delete, "");

    /// <summary>A search may be billed, so it is not repeated without end.</summary>
    internal static ServiceOperation Search { get; } = Of("search", RequestMethod.Post, "/search", Resend.Once, Later);

    internal static ServiceOperation AddFile { get; } = Of("files.create", RequestMethod.Post, "/files", Resend.Never);

    internal static ServiceOperation GetFile { get; } = Of("files.get", RequestMethod.Get, "/files/{file id}");

    internal static ServiceOperation ListFiles { get; } = Of("files.list", RequestMethod.Get, "/files");

    internal static ServiceOperation UpdateFile { get; } = Of("files.update", RequestMethod.Post, "/files/{file id}", versions: Later);

    internal static ServiceOperation RemoveFile { get; } = Of("files.delete", RequestMethod.Delete, "/files/{file id}");

    internal static ServiceOperation GetFileContent { get; } = Of("files.content", RequestMethod.Get, "/files/{file id}/content", versions: Later);

    internal static ServiceOperation AddFiles { get; } = Of("file_batches.create", RequestMethod.Post, "/file_batches", Resend.Never);

    internal static ServiceOperation GetFileBatch { get; } = Of("file_batches.get", RequestMethod.Get, "/file_batches/{batch id}");

    internal static ServiceOperation CancelFileBatch { get; } = Of("file_batches.cancel", RequestMethod.Post, "/file_batches/{batch id}/cancel");

    internal static ServiceOperation ListFileBatchFiles { get; } = Of("file_batches.files.list", RequestMethod.Get, "/file_batches/{batch id}/files");

    private static ServiceOperation Of(string name, RequestMethod method, string path, Resend resend = Resend.Always, Availability? versions = null)
        => ServiceOperation.OfResource($"vector_stores.{name}", method, $"vector_stores/{{vector store id}}{path}", resend, versions ?? Stores);
}
