using AzureOpenAI.Sdk.Containers;

namespace AzureOpenAI.Sdk.Tests.Serialization.Recordings;

internal static partial class RecordedOperations
{
    private static IEnumerable<RecordedOperation> Containers =>
    [
        new("POST", "/containers") { Options = typeof(ContainersOptions), Result = typeof(ContainersResult) },
        new("GET", "/containers") { Result = typeof(ListPage<ContainersResult>) },
        new("GET", "/containers/*") { Result = typeof(ContainersResult) },
        new("DELETE", "/containers/*") { Result = typeof(ContainersDeletionResult) },
        new("POST", "/containers/*/files")
        {
            Options = typeof(ContainerFileOptions), Result = typeof(ContainerFileResult),
            Send = (client, form) =>
            {
                ContainerFileOptions options = form.Options<ContainerFileOptions>();
                options.File = form.Files("file").SingleOrDefault();
                return client.GetContainersClient().AddFileAsync("cntr_1", options);
            },
        },
        new("GET", "/containers/*/files") { Result = typeof(ListPage<ContainerFileResult>) },
        new("GET", "/containers/*/files/*") { Result = typeof(ContainerFileResult) },
        new("DELETE", "/containers/*/files/*") { Result = typeof(ContainerFileDeletionResult) },
        new("GET", "/containers/*/files/*/content"),
    ];
}
