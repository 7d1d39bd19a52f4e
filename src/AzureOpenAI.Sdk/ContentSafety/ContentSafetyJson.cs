using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.ContentSafety;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ContentFilterResults))]
[JsonSerializable(typeof(ContentFilterListResult))]
[JsonSerializable(typeof(PromptFilterResult))]
internal sealed partial class ContentSafetyJson : JsonSerializerContext;
