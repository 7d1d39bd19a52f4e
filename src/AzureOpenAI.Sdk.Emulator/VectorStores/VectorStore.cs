using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.VectorStores;

/// <summary>A vector store with its files. One that is not used for as many days as it was made for expires for good.</summary>
internal sealed class VectorStore(string id, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly List<IndexedFile> _files = [];
    private readonly List<FileBatch> _batches = [];
    private long _lastActiveTicks = time.GetUtcNow().UtcTicks;

    internal string Id => id;

    internal string? Name { get; set; }

    internal string? Description { get; init; }

    internal JsonObject Metadata { get; set; } = [];

    internal int? Days { get; set; }

    internal DateTimeOffset CreatedAt { get; } = time.GetUtcNow();

    internal DateTimeOffset LastActiveAt => new(Interlocked.Read(ref _lastActiveTicks), TimeSpan.Zero);

    internal DateTimeOffset? ExpiresAt => Days is { } days ? LastActiveAt + TimeSpan.FromDays(days) : null;

    internal bool IsExpired => ExpiresAt <= time.GetUtcNow();

    /// <summary>Gets the files, the oldest first.</summary>
    internal List<IndexedFile> Files
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
    internal VectorStore Used()
    {
        if (IsExpired)
            throw Refusal.Request($"The vector store '{id}' has expired.", "vector_store_id", "vector_store_expired");

        Interlocked.Exchange(ref _lastActiveTicks, time.GetUtcNow().UtcTicks);
        return this;
    }

    /// <summary>Adds files; one that is there already is indexed anew.</summary>
    internal void Add(IReadOnlyList<IndexedFile> files, FileBatch? batch = null)
    {
        lock (_lock)
        {
            _files.RemoveAll(there => files.Any(file => file.Id == there.Id));
            _files.AddRange(files);
            if (batch is not null)
                _batches.Add(batch);
        }
    }

    internal void Remove(IndexedFile file)
    {
        lock (_lock)
        {
            _files.Remove(file);
        }
    }

    /// <exception cref="Refusal">404: it has no such file.</exception>
    internal IndexedFile GetFile(string fileId)
        => Files.Find(file => file.Id == fileId) ?? throw VectorStoreTable.NotFound($"No file found with id '{fileId}' in vector store '{id}'.");

    /// <exception cref="Refusal">404: it has no such batch.</exception>
    internal FileBatch GetBatch(string batchId)
    {
        lock (_lock)
        {
            return _batches.Find(batch => batch.Id == batchId) ?? throw VectorStoreTable.NotFound($"No file batch found with id '{batchId}' in vector store '{id}'.");
        }
    }

    internal JsonObject Write()
    {
        var files = Files;
        return new()
        {
            ["id"] = id,
            ["object"] = "vector_store",
            ["created_at"] = CreatedAt.ToUnixTimeSeconds(),
            ["name"] = Name,
            ["description"] = Description,
            ["usage_bytes"] = files.Sum(file => (long)file.UsageBytes),
            ["file_counts"] = FileBatch.Count(files),
            ["status"] = IsExpired ? "expired" : files.Exists(file => file.Status == "in_progress") ? "in_progress" : "completed",
            ["expires_after"] = Days is { } days ? new JsonObject { ["anchor"] = "last_active_at", ["days"] = days } : null,
            ["expires_at"] = ExpiresAt?.ToUnixTimeSeconds(),
            ["last_active_at"] = LastActiveAt.ToUnixTimeSeconds(),
            ["metadata"] = Metadata.DeepClone(),
        };
    }
}
