using AzureOpenAI.Sdk.Batch;

namespace AzureOpenAI.Sdk.Tests.Serialization.Recordings;

internal static partial class RecordedOperations
{
    private static IEnumerable<RecordedOperation> Batch =>
    [
        new("POST", "/batches") { Options = typeof(BatchOptions), Result = typeof(BatchResult) },
        new("GET", "/batches") { Result = typeof(ListPage<BatchResult>) },
        new("GET", "/batches/*") { Result = typeof(BatchResult) },
        new("POST", "/batches/*/cancel") { Result = typeof(BatchResult) },
    ];
}
