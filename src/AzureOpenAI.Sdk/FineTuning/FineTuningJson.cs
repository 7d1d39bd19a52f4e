using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.FineTuning;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FineTuningOptions))]
[JsonSerializable(typeof(FineTuningResult))]
[JsonSerializable(typeof(ListPage<FineTuningResult>))]
[JsonSerializable(typeof(ListPage<FineTuningEvent>))]
[JsonSerializable(typeof(ListPage<FineTuningCheckpoint>))]
[JsonSerializable(typeof(ListPage<CheckpointPermission>))]
[JsonSerializable(typeof(CheckpointCopyOptions))]
[JsonSerializable(typeof(CheckpointCopyResult))]
[JsonSerializable(typeof(CheckpointPermissionOptions))]
[JsonSerializable(typeof(CheckpointPermissionDeletionResult))]
[JsonSerializable(typeof(ModelDeletionResult))]
[JsonSerializable(typeof(GraderRunOptions))]
[JsonSerializable(typeof(GraderRunResult))]
[JsonSerializable(typeof(GraderValidationOptions))]
[JsonSerializable(typeof(GraderValidationResult))]
[JsonSerializable(typeof(UnknownIntegration))]
[JsonSerializable(typeof(WandbIntegration))]
internal sealed partial class FineTuningJson : JsonSerializerContext;
