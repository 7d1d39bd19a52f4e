using AzureOpenAI.Sdk.Files;

namespace AzureOpenAI.Sdk.Tests.Serialization.Recordings;

internal static partial class RecordedOperations
{
    private static IEnumerable<RecordedOperation> Files =>
    [
        new("POST", "/files") { Options = typeof(FilesOptions), Result = typeof(FilesResult), Send = SendFileAsync },
        new("POST", "/files/import") { Options = typeof(FilesImportOptions), Result = typeof(FilesResult) },
        new("GET", "/files") { Result = typeof(ListPage<FilesResult>) },
        new("GET", "/files/*") { Result = typeof(FilesResult) },
        new("DELETE", "/files/*") { Result = typeof(FilesDeletionResult) },
        new("GET", "/files/*/content"),
        new("POST", "/uploads") { Options = typeof(FilesUploadOptions), Result = typeof(FilesUploadResult) },
        new("POST", "/uploads/*/parts") { Result = typeof(FilesUploadPart), Send = (client, form) => client.GetFilesClient().AddPartAsync("upload_1", form.File("data")) },
        new("POST", "/uploads/*/complete") { Options = typeof(FilesUploadCompletionOptions), Result = typeof(FilesUploadResult) },
        new("POST", "/uploads/*/cancel") { Result = typeof(FilesUploadResult) },
    ];

    private static async Task SendFileAsync(AzureOpenAIClient client, RecordedForm form)
    {
        FilesOptions options = form.Options<FilesOptions>();
        options.File = form.File("file");
        await client.GetFilesClient().UploadAsync(options);
    }
}
