using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Text;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Containers;

/// <summary>A container with its files. One that is not used for as many minutes as it was made for expires for good, and its files are lost.</summary>
internal sealed class Container(string id, string name, int minutes, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly List<ContainerFile> _files = [];
    private readonly DateTimeOffset _createdAt = time.GetUtcNow();
    private long _lastActiveTicks = time.GetUtcNow().UtcTicks;

    internal string Id => id;

    internal string Name => name;

    internal string MemoryLimit { get; init; } = "1g";

    internal JsonObject NetworkPolicy { get; init; } = new() { ["type"] = "disabled" };

    private DateTimeOffset LastActiveAt => new(Interlocked.Read(ref _lastActiveTicks), TimeSpan.Zero);

    internal bool IsExpired => LastActiveAt + TimeSpan.FromMinutes(minutes) <= time.GetUtcNow();

    /// <summary>Gets the files, the oldest first.</summary>
    internal List<ContainerFile> Files
    {
        get
        {
            lock (_lock)
            {
                return [.. _files];
            }
        }
    }

    /// <summary>Notes that it is used, so that it lives longer.</summary>
    /// <exception cref="Refusal">400: it has expired.</exception>
    internal Container Used()
    {
        if (IsExpired)
            throw Refusal.Request("Container is expired.", "container_id", "container_expired");

        Interlocked.Exchange(ref _lastActiveTicks, time.GetUtcNow().UtcTicks);
        return this;
    }

    internal ContainerFile Add(string path, ReadOnlyMemory<byte> bytes)
    {
        var file = new ContainerFile(Ids.New("cfile_", 32), path, bytes, time.GetUtcNow());
        lock (_lock)
        {
            _files.Add(file);
        }

        return file;
    }

    internal void Remove(ContainerFile file)
    {
        lock (_lock)
        {
            _files.Remove(file);
        }
    }

    /// <exception cref="Refusal">404: it has no such file.</exception>
    internal ContainerFile GetFile(string fileId)
        => Files.Find(file => file.Id == fileId) ?? throw Refusal.Request($"Container file with id '{fileId}' not found.", "file_id", "not_found", StatusCodes.Status404NotFound);

    internal JsonObject Write() => new()
    {
        ["id"] = id,
        ["object"] = "container",
        ["created_at"] = _createdAt.ToUnixTimeSeconds(),
        ["status"] = IsExpired ? "expired" : "running",
        ["expires_after"] = new JsonObject { ["anchor"] = "last_active_at", ["minutes"] = minutes },
        ["last_active_at"] = LastActiveAt.ToUnixTimeSeconds(),
        ["memory_limit"] = MemoryLimit,
        ["name"] = name,
        ["network_policy"] = NetworkPolicy.DeepClone(),
    };
}
