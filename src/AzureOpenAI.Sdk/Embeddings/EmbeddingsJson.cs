using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Embeddings;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EmbeddingsOptions))]
[JsonSerializable(typeof(EmbeddingsResult))]
internal sealed partial class EmbeddingsJson : JsonSerializerContext;
