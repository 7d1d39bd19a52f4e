using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Benchmarks.Raw;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RawResponseRequest))]
[JsonSerializable(typeof(RawResponseEvent))]
[JsonSerializable(typeof(RawChatRequest))]
[JsonSerializable(typeof(RawImageRequest))]
[JsonSerializable(typeof(RawChatResponse))]
[JsonSerializable(typeof(RawEmbeddingsRequest))]
[JsonSerializable(typeof(RawBase64Response))]
[JsonSerializable(typeof(RawNumbersResponse))]
internal sealed partial class RawJson : JsonSerializerContext;
