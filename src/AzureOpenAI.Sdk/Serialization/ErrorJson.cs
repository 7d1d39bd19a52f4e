using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Serialization;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ServiceError))]
internal sealed partial class ErrorJson : JsonSerializerContext;
