using AzureOpenAI.Sdk.Evals;

namespace AzureOpenAI.Sdk.Tests.Serialization.Recordings;

internal static partial class RecordedOperations
{
    private static IEnumerable<RecordedOperation> Evals =>
    [
        new("POST", "/evals") { Options = typeof(EvalsOptions), Result = typeof(EvalsResult) },
        new("GET", "/evals") { Result = typeof(ListPage<EvalsResult>) },
        new("GET", "/evals/*") { Result = typeof(EvalsResult) },
        new("POST", "/evals/*") { Options = typeof(EvalsUpdateOptions), Result = typeof(EvalsResult) },
        new("DELETE", "/evals/*") { Result = typeof(EvalsDeletionResult) },
        new("POST", "/evals/*/runs") { Options = typeof(EvalRunOptions), Result = typeof(EvalRunResult) },
        new("GET", "/evals/*/runs") { Result = typeof(ListPage<EvalRunResult>) },
        new("GET", "/evals/*/runs/*") { Result = typeof(EvalRunResult) },
        new("POST", "/evals/*/runs/*") { Result = typeof(EvalRunResult) },
        new("DELETE", "/evals/*/runs/*") { Result = typeof(EvalRunDeletionResult) },
        new("GET", "/evals/*/runs/*/output_items") { Result = typeof(ListPage<EvalOutputItem>) },
        new("GET", "/evals/*/runs/*/output_items/*") { Result = typeof(EvalOutputItem) },
    ];
}
