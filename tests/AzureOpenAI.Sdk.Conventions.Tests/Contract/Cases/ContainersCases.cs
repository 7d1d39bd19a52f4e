using AzureOpenAI.Sdk.Containers;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Cases;

internal static class ContainersCases
{
    private const string Id = "cntr_1";
    private const string File = "cfile_1";

    private const string Skills = """
        [
          { "type": "skill_reference", "skill_id": "skill_1", "version": "latest" },
          { "type": "inline", "name": "sums", "description": "Adds.", "source": { "type": "base64", "media_type": "application/zip", "data": "UEs=" } }
        ]
        """;

    private const string Network = """{ "type": "allowlist", "allowed_domains": ["example.com"], "domain_secrets": [{ "domain": "example.com", "name": "KEY", "value": "secret" }] }""";

    internal static IReadOnlyList<ContractCase> Kept { get; } =
    [
        Create("minimal", """{ "name": "sums" }"""),
        Create("maximal of Azure", """{ "name": "sums", "file_ids": ["file-1"], "expires_after": { "anchor": "last_active_at", "minutes": 30 } }"""),
        Create("maximal", $$"""
            {
              "name": "sums", "file_ids": ["file-1"], "expires_after": { "anchor": "last_active_at", "minutes": 30 }, "memory_limit": "4g",
              "network_policy": {{Network}}, "skills": {{Skills}}
            }
            """),
        Create("no network", """{ "name": "sums", "network_policy": { "type": "disabled" } }"""),
        new(ContainersCalls.Get, "by id", client => Ours(client).GetAsync(Id)),
        new(ContainersCalls.List, "first page", client => ContractCase.ReadAsync(Ours(client).ListAsync())),
        new(ContainersCalls.List, "next page", client => ContractCase.ReadAsync(Ours(client).ListAsync(oldestFirst: false), after: "cntr_0")),
        new(ContainersCalls.List, "by name", client => ContractCase.ReadAsync(Ours(client).ListAsync(name: "sums"))),
        new(ContainersCalls.Delete, "by id", client => Ours(client).DeleteAsync(Id)),
    ];

    internal static IReadOnlyList<ContractCase> Files { get; } =
    [
        new(ContainersCalls.AddFile, "maximal", client => Ours(client).AddFileAsync(Id, new ContainerFileOptions(FileContent.FromBytes("1,2"u8.ToArray(), "sums.csv")))),
        ContractCase.Of<ContainerFileOptions>(ContainersCalls.AddFile, "minimal", """{ "file_id": "file-1" }""", (client, typed) => Ours(client).AddFileAsync(Id, typed)),
        new(ContainersCalls.GetFile, "by id", client => Ours(client).GetFileAsync(Id, File)),
        new(ContainersCalls.ListFiles, "first page", client => ContractCase.ReadAsync(Ours(client).ListFilesAsync(Id))),
        new(ContainersCalls.ListFiles, "next page", client => ContractCase.ReadAsync(Ours(client).ListFilesAsync(Id, oldestFirst: true), after: "cfile_0")),
        new(ContainersCalls.DeleteFile, "by id", client => Ours(client).DeleteFileAsync(Id, File)),
        new(ContainersCalls.DownloadFile, "by id", DownloadAsync),
    ];

    private static ContractCase Create(string name, string options)
        => ContractCase.Of<ContainersOptions>(ContainersCalls.Create, name, options, (client, typed) => Ours(client).CreateAsync(typed));

    private static async Task DownloadAsync(AzureOpenAIClient client)
    {
        using ContentStream content = await Ours(client).DownloadFileAsync(Id, File);
    }

    private static ContainersClient Ours(AzureOpenAIClient client) => client.GetContainersClient();
}
