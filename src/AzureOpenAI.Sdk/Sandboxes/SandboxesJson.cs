using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Sandboxes;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NetworkPolicy))]
[JsonSerializable(typeof(SandboxMemory))]
[JsonSerializable(typeof(Skill))]
internal sealed partial class SandboxesJson : JsonSerializerContext;
