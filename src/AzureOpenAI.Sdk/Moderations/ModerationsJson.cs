using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Moderations;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ModerationsOptions))]
[JsonSerializable(typeof(ModerationsResult))]
[JsonSerializable(typeof(ModerationText))]
[JsonSerializable(typeof(ModerationImage))]
[JsonSerializable(typeof(UnknownModerationInputPart))]
[JsonSerializable(typeof(ModerationInputPart))]
internal sealed partial class ModerationsJson : JsonSerializerContext;
