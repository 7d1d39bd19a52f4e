using AzureOpenAI.Sdk.ModelCatalog;

namespace AzureOpenAI.Sdk.Tests.Serialization.Recordings;

internal static partial class RecordedOperations
{
    private static IEnumerable<RecordedOperation> ModelCatalog =>
    [
        new("GET", "/models") { Result = typeof(ListPage<ModelCatalogResult>) },
        new("GET", "/models/*") { Result = typeof(ModelCatalogResult) },
    ];
}
