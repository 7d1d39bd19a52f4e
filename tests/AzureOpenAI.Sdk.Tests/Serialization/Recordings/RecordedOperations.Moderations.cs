using AzureOpenAI.Sdk.Moderations;

namespace AzureOpenAI.Sdk.Tests.Serialization.Recordings;

internal static partial class RecordedOperations
{
    private static IEnumerable<RecordedOperation> Moderations => [new("POST", "/moderations") { Options = typeof(ModerationsOptions), Result = typeof(ModerationsResult) }];
}
