using AzureOpenAI.Sdk.Videos;

namespace AzureOpenAI.Sdk.Tests.Serialization.Recordings;

internal static partial class RecordedOperations
{
    private static IEnumerable<RecordedOperation> Videos =>
    [
        new("POST", "/videos") { Options = typeof(VideosOptions), Result = typeof(VideosResult) },
        new("GET", "/videos") { Result = typeof(ListPage<VideosResult>) },
        new("GET", "/videos/*") { Result = typeof(VideosResult) },
        new("DELETE", "/videos/*") { Result = typeof(VideosDeletionResult) },
        new("POST", "/videos/*/remix") { Options = typeof(VideosRemixOptions), Result = typeof(VideosResult) },
        new("GET", "/videos/*/content"),
    ];
}
