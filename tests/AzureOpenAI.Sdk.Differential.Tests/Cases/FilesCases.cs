using AzureOpenAI.Sdk.Files;
using OpenAI;
using Peer = OpenAI.Files;

namespace AzureOpenAI.Sdk.Differential.Tests.Cases;

internal static class FilesCases
{
    private const string Reply = """{"id":"file-1","object":"file","bytes":3,"created_at":1,"filename":"lines.jsonl","purpose":"batch","status":"processed","status_details":null}""";

    private const string List = """{"object":"list","data":[],"has_more":false}""";

    private static byte[] Lines => [.. "{}\n"u8];

    internal static IEnumerable<WireCase> All =>
    [
        new(
            "files.upload",
            peer => Peers(peer).UploadFileAsync(new MemoryStream(Lines), "lines.jsonl", Peer.FileUploadPurpose.Batch),
            ours => Ours(ours).UploadAsync(new FilesOptions(FileContent.FromBytes(Lines, "lines.jsonl"), FilePurpose.Batch)),
            Reply),
        new("files.get", peer => Peers(peer).GetFileAsync("file-1"), ours => Ours(ours).GetAsync("file-1"), Reply),
        new("files.list", peer => Peers(peer).GetFilesAsync(), ours => FineTuningCases.ReadAsync(Ours(ours).ListAsync()), List),
        new("files.list_purpose", peer => Peers(peer).GetFilesAsync(Peer.FilePurpose.Batch), ours => FineTuningCases.ReadAsync(Ours(ours).ListAsync(FilePurpose.Batch)), List),
        new("files.delete", peer => Peers(peer).DeleteFileAsync("file-1"), ours => Ours(ours).DeleteAsync("file-1"), """{"id":"file-1","object":"file","deleted":true}"""),
        new("files.download", peer => Peers(peer).DownloadFileAsync("file-1"), DownloadAsync, "lines") { ReplyType = "application/octet-stream" },
    ];

    private static async Task DownloadAsync(AzureOpenAIClient client)
    {
        using ContentStream content = await Ours(client).DownloadAsync("file-1");
    }

    private static Peer.OpenAIFileClient Peers(OpenAIClient client) => client.GetOpenAIFileClient();

    private static FilesClient Ours(AzureOpenAIClient client) => client.GetFilesClient();
}
