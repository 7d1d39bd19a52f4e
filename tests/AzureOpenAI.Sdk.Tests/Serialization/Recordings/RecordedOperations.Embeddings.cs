using AzureOpenAI.Sdk.Embeddings;

namespace AzureOpenAI.Sdk.Tests.Serialization.Recordings;

internal static partial class RecordedOperations
{
    private static IEnumerable<RecordedOperation> Embeddings =>
    [
        new("POST", "/embeddings") { Options = typeof(EmbeddingsOptions), Result = typeof(EmbeddingsResult) },
    ];
}
