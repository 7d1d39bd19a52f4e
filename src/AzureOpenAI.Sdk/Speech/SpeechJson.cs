using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Speech;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SpeechOptions))]
[JsonSerializable(typeof(SpeechResult))]
[JsonSerializable(typeof(SpeechUpdate))]
internal sealed partial class SpeechJson : JsonSerializerContext;
