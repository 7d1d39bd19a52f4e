using Azure;
using AzureOpenAI.Sdk.Files;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Cases;

internal static class FilesCases
{
    private const string Id = "file-1";
    private const string UploadId = "upload_1";

    internal static IReadOnlyList<ContractCase> Whole { get; } =
    [
        Upload("minimal", """{ "purpose": "fine-tune" }"""),
        Upload("maximal", """{ "purpose": "batch", "expires_after": { "anchor": "created_at", "seconds": 1209600 } }"""),
        ContractCase.Of<FilesImportOptions>(FilesCalls.Import, "minimal", Import, ImportAsync) with { Reply = """{"id":"file-1"}""" },
        ContractCase.Of<FilesImportOptions>(FilesCalls.Import, "maximal", Import, ImportAsync) with { Reply = """{"id":"file-1"}""" },
        new(FilesCalls.Get, "by id", client => Files(client).GetAsync(Id)),
        new(FilesCalls.List, "first page", client => ContractCase.ReadAsync(Files(client).ListAsync())),
        new(FilesCalls.List, "next page", client => ContractCase.ReadAsync(Files(client).ListAsync(FilePurpose.Batch, ListOrder.Ascending), after: "file-0")),
        new(FilesCalls.Delete, "by id", client => Files(client).DeleteAsync(Id)),
        new(FilesCalls.Download, "by id", async client =>
        {
            using ContentStream content = await Files(client).DownloadAsync(Id);
        }),
    ];

    internal static IReadOnlyList<ContractCase> InParts { get; } =
    [
        Begin("minimal", """{ "filename": "examples.jsonl", "bytes": 3, "purpose": "fine-tune", "mime_type": "text/jsonl" }"""),
        Begin("maximal", """{ "filename": "examples.jsonl", "bytes": 3, "purpose": "fine-tune", "mime_type": "text/jsonl", "expires_after": { "anchor": "created_at", "seconds": 3600 } }"""),
        new(FilesCalls.AddPart, "bytes", client => Files(client).AddPartAsync(UploadId, FileContent.FromBytes("{}\n"u8.ToArray(), "part"))),
        Complete("minimal", """{ "part_ids": ["part_1"] }"""),
        Complete("maximal", """{ "part_ids": ["part_2", "part_1"], "md5": "d41d8cd98f00b204e9800998ecf8427e" }"""),
        new(FilesCalls.CancelUpload, "by id", client => Files(client).CancelUploadAsync(UploadId)),
    ];

    private const string Import = """{ "filename": "examples.jsonl", "purpose": "fine-tune", "content_url": "https://unit.blob.core.windows.net/c/examples.jsonl" }""";

    private static Task ImportAsync(AzureOpenAIClient client, FilesImportOptions options) => Files(client).ImportAsync(WaitUntil.Started, options);

    private static ContractCase Upload(string name, string options)
        => ContractCase.Of<FilesOptions>(FilesCalls.Upload, name, options, (client, typed) =>
        {
            typed.File = FileContent.FromBytes("{}\n"u8.ToArray(), "examples.jsonl");
            return Files(client).UploadAsync(typed);
        });

    private static ContractCase Begin(string name, string options)
        => ContractCase.Of<FilesUploadOptions>(FilesCalls.CreateUpload, name, options, (client, typed) => Files(client).CreateUploadAsync(typed));

    private static ContractCase Complete(string name, string options)
        => ContractCase.Of<FilesUploadCompletionOptions>(FilesCalls.CompleteUpload, name, options, (client, typed) => Files(client).CompleteUploadAsync(UploadId, typed));

    private static FilesClient Files(AzureOpenAIClient client) => client.GetFilesClient();
}
