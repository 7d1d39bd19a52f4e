using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Emulator.Containers;

/// <summary>A file of a container.</summary>
internal sealed record ContainerFile(string Id, string Path, ReadOnlyMemory<byte> Bytes, DateTimeOffset CreatedAt)
{
    internal JsonObject Write(string containerId) => new()
    {
        ["id"] = Id,
        ["object"] = "container.file",
        ["created_at"] = CreatedAt.ToUnixTimeSeconds(),
        ["bytes"] = Bytes.Length,
        ["container_id"] = containerId,
        ["path"] = Path,
        ["source"] = "user",
    };
}
