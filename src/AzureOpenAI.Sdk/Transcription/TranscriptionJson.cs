using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Transcription;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TranscriptionOptions))]
[JsonSerializable(typeof(TranslationOptions))]
[JsonSerializable(typeof(TranscriptionResult))]
[JsonSerializable(typeof(TranscriptionUpdate))]
[JsonSerializable(typeof(VoiceActivityDetection))]
internal sealed partial class TranscriptionJson : JsonSerializerContext;
