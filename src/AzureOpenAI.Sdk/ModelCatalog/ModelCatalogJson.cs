using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.ModelCatalog;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ModelCatalogResult))]
[JsonSerializable(typeof(ListPage<ModelCatalogResult>))]
internal sealed partial class ModelCatalogJson : JsonSerializerContext;
