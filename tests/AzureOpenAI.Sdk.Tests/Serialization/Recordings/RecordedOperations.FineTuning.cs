using AzureOpenAI.Sdk.FineTuning;

namespace AzureOpenAI.Sdk.Tests.Serialization.Recordings;

internal static partial class RecordedOperations
{
    private static IEnumerable<RecordedOperation> FineTuning =>
    [
        new("POST", "/fine_tuning/jobs") { Options = typeof(FineTuningOptions), Result = typeof(FineTuningResult) },
        new("GET", "/fine_tuning/jobs") { Result = typeof(ListPage<FineTuningResult>) },
        new("GET", "/fine_tuning/jobs/*") { Result = typeof(FineTuningResult) },
        new("POST", "/fine_tuning/jobs/*/cancel") { Result = typeof(FineTuningResult) },
        new("POST", "/fine_tuning/jobs/*/pause") { Result = typeof(FineTuningResult) },
        new("POST", "/fine_tuning/jobs/*/resume") { Result = typeof(FineTuningResult) },
        new("GET", "/fine_tuning/jobs/*/events") { Result = typeof(ListPage<FineTuningEvent>) },
        new("GET", "/fine_tuning/jobs/*/checkpoints") { Result = typeof(ListPage<FineTuningCheckpoint>) },
        new("POST", "/fine_tuning/jobs/*/checkpoints/*/copy") { Options = typeof(CheckpointCopyOptions), Result = typeof(CheckpointCopyResult) },
        new("GET", "/fine_tuning/jobs/*/checkpoints/*/copy") { Result = typeof(CheckpointCopyResult) },
        new("POST", "/fine_tuning/checkpoints/*/permissions") { Options = typeof(CheckpointPermissionOptions), Result = typeof(ListPage<CheckpointPermission>) },
        new("GET", "/fine_tuning/checkpoints/*/permissions") { Result = typeof(ListPage<CheckpointPermission>) },
        new("DELETE", "/fine_tuning/checkpoints/*/permissions/*") { Result = typeof(CheckpointPermissionDeletionResult) },
        new("DELETE", "/models/*") { Result = typeof(ModelDeletionResult) },
        new("POST", "/fine_tuning/alpha/graders/run") { Options = typeof(GraderRunOptions), Result = typeof(GraderRunResult) },
        new("POST", "/fine_tuning/alpha/graders/validate") { Options = typeof(GraderValidationOptions), Result = typeof(GraderValidationResult) },
    ];
}
