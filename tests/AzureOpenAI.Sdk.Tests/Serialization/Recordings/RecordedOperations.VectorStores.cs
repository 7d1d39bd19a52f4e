using AzureOpenAI.Sdk.VectorStores;

namespace AzureOpenAI.Sdk.Tests.Serialization.Recordings;

internal static partial class RecordedOperations
{
    private static IEnumerable<RecordedOperation> VectorStores =>
    [
        new("POST", "/vector_stores") { Options = typeof(VectorStoresOptions), Result = typeof(VectorStoresResult) },
        new("GET", "/vector_stores") { Result = typeof(ListPage<VectorStoresResult>) },
        new("GET", "/vector_stores/*") { Result = typeof(VectorStoresResult) },
        new("POST", "/vector_stores/*") { Options = typeof(VectorStoresUpdateOptions), Result = typeof(VectorStoresResult) },
        new("DELETE", "/vector_stores/*") { Result = typeof(VectorStoresDeletionResult) },
        new("POST", "/vector_stores/*/search") { Options = typeof(VectorStoreSearchOptions), Result = typeof(VectorStoreSearchResult) },
        new("POST", "/vector_stores/*/files") { Options = typeof(VectorStoreFileOptions), Result = typeof(VectorStoreFileResult) },
        new("GET", "/vector_stores/*/files") { Result = typeof(ListPage<VectorStoreFileResult>) },
        new("GET", "/vector_stores/*/files/*") { Result = typeof(VectorStoreFileResult) },
        new("POST", "/vector_stores/*/files/*") { Options = typeof(VectorStoreFileUpdateOptions), Result = typeof(VectorStoreFileResult) },
        new("DELETE", "/vector_stores/*/files/*") { Result = typeof(VectorStoreFileDeletionResult) },
        new("GET", "/vector_stores/*/files/*/content") { Result = typeof(VectorStoreFileContent) },
        new("POST", "/vector_stores/*/file_batches") { Options = typeof(VectorStoreFileBatchOptions), Result = typeof(VectorStoreFileBatchResult) },
        new("GET", "/vector_stores/*/file_batches/*") { Result = typeof(VectorStoreFileBatchResult) },
        new("POST", "/vector_stores/*/file_batches/*/cancel") { Result = typeof(VectorStoreFileBatchResult) },
        new("GET", "/vector_stores/*/file_batches/*/files") { Result = typeof(ListPage<VectorStoreFileResult>) },
    ];
}
