using AzureOpenAI.Sdk.Containers;
using AzureOpenAI.Sdk.Differential.Tests.Peers;
using AzureOpenAI.Sdk.Sandboxes;

namespace AzureOpenAI.Sdk.Differential.Tests.Cases;

internal static class ContainersCases
{
    private const string Container = """{"id":"cntr_1","object":"container","created_at":1,"name":"sums","status":"running"}""";
    private const string File = """{"id":"cfile_1","object":"container.file","created_at":1,"bytes":3,"container_id":"cntr_1","path":"/mnt/data/sums.csv","source":"user"}""";
    private const string EmptyList = """{"object":"list","data":[],"first_id":null,"last_id":null,"has_more":false}""";

    internal static IEnumerable<WireCase> All =>
    [
        Case("containers.create", PeerContainers.Create("sums"), ours => ours.CreateAsync(new ContainersOptions("sums")), Container),
        Case(
            "containers.create_settings",
            PeerContainers.Create("sums", "file-1", minutes: 30, "example.com"),
            ours => ours.CreateAsync(new ContainersOptions("sums")
            {
                FileIds = ["file-1"],
                ExpiresAfter = new ContainerExpiry(30),
                MemoryLimit = SandboxMemory.FourGigabytes,
                NetworkPolicy = NetworkPolicy.Allow("example.com"),
            }),
            Container),
        Case("containers.get", PeerContainers.Get("cntr_1"), ours => ours.GetAsync("cntr_1"), Container),
        Case("containers.list_page", PeerContainers.List("cntr_0", 5, "asc", "sums"), ours => FineTuningCases.ReadAsync(ours.ListAsync(name: "sums", oldestFirst: true), "cntr_0", 5), EmptyList),
        Case("containers.delete", PeerContainers.Delete("cntr_1"), ours => ours.DeleteAsync("cntr_1"), """{"id":"cntr_1","object":"container.deleted","deleted":true}"""),
        Case("containers.files.get", PeerContainers.GetFile("cntr_1", "cfile_1"), ours => ours.GetFileAsync("cntr_1", "cfile_1"), File),
        Case("containers.files.list_page", PeerContainers.ListFiles("cntr_1", "cfile_0", 5, "desc"), ours => FineTuningCases.ReadAsync(ours.ListFilesAsync("cntr_1", oldestFirst: false), "cfile_0", 5), EmptyList),
        Case("containers.files.delete", PeerContainers.DeleteFile("cntr_1", "cfile_1"), ours => ours.DeleteFileAsync("cntr_1", "cfile_1"), """{"id":"cfile_1","object":"container.file.deleted","deleted":true}"""),
        Case("containers.files.download", PeerContainers.DownloadFile("cntr_1", "cfile_1"), DownloadAsync, "1,2") with { ReplyType = "application/octet-stream" },
    ];

    private static async Task DownloadAsync(ContainersClient client)
    {
        using ContentStream content = await client.DownloadFileAsync("cntr_1", "cfile_1");
    }

    private static WireCase Case(string name, Func<OpenAI.OpenAIClient, Task> peer, Func<ContainersClient, Task> ours, string reply)
        => new(name, peer, client => ours(client.GetContainersClient()), reply);
}
