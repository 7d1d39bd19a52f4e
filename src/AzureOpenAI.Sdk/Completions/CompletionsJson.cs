using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Completions;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CompletionsOptions))]
[JsonSerializable(typeof(CompletionsResult))]
[JsonSerializable(typeof(CompletionsUpdate))]
internal sealed partial class CompletionsJson : JsonSerializerContext;
