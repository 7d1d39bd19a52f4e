using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Images;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ImagesOptions))]
[JsonSerializable(typeof(ImagesEditOptions))]
[JsonSerializable(typeof(ImagesVariationOptions))]
[JsonSerializable(typeof(ImagesResult))]
[JsonSerializable(typeof(ImagesUpdate))]
internal sealed partial class ImagesJson : JsonSerializerContext;
