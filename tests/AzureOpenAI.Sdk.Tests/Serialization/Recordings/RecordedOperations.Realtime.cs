using AzureOpenAI.Sdk.Realtime;

namespace AzureOpenAI.Sdk.Tests.Serialization.Recordings;

internal static partial class RecordedOperations
{
    private static IEnumerable<RecordedOperation> Realtime =>
    [
        new("POST", "/realtime/client_secrets") { Options = typeof(RealtimeSecretOptions), Result = typeof(RealtimeSecretResult) },
    ];
}
