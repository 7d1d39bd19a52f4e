using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.VectorStores;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(VectorStoresOptions))]
[JsonSerializable(typeof(VectorStoresUpdateOptions))]
[JsonSerializable(typeof(VectorStoresResult))]
[JsonSerializable(typeof(VectorStoresDeletionResult))]
[JsonSerializable(typeof(VectorStoreFileOptions))]
[JsonSerializable(typeof(VectorStoreFileUpdateOptions))]
[JsonSerializable(typeof(VectorStoreFileResult))]
[JsonSerializable(typeof(VectorStoreFileDeletionResult))]
[JsonSerializable(typeof(VectorStoreFileContent))]
[JsonSerializable(typeof(VectorStoreFileBatchOptions))]
[JsonSerializable(typeof(VectorStoreFileBatchResult))]
[JsonSerializable(typeof(VectorStoreSearchOptions))]
[JsonSerializable(typeof(VectorStoreSearchResult))]
[JsonSerializable(typeof(ListPage<VectorStoresResult>))]
[JsonSerializable(typeof(ListPage<VectorStoreFileResult>))]
[JsonSerializable(typeof(AutoChunkingStrategy))]
[JsonSerializable(typeof(OtherChunkingStrategy))]
[JsonSerializable(typeof(StaticChunkingStrategy))]
[JsonSerializable(typeof(UnknownChunkingStrategy))]
internal sealed partial class VectorStoresJson : JsonSerializerContext;
