using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Emulator.Files;

/// <summary>A file that comes in parts.</summary>
internal sealed class Upload(string id, string filename, string purpose, long bytes, TimeSpan? lifetime, DateTimeOffset createdAt)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    internal string Id => id;

    internal string Filename => filename;

    internal string Purpose => purpose;

    internal long Bytes => bytes;

    internal TimeSpan? FileLifetime => lifetime;

    internal Dictionary<string, ReadOnlyMemory<byte>> Parts { get; } = new(StringComparer.Ordinal);

    internal StoredFile? File { get; set; }

    internal bool IsCancelled { get; set; }

    internal string Status(DateTimeOffset now)
        => File is not null ? "completed" : IsCancelled ? "cancelled" : now >= createdAt + Lifetime ? "expired" : "pending";

    internal JsonObject Write(DateTimeOffset now) => new()
    {
        ["id"] = id,
        ["object"] = "upload",
        ["bytes"] = bytes,
        ["created_at"] = createdAt.ToUnixTimeSeconds(),
        ["filename"] = filename,
        ["purpose"] = purpose,
        ["status"] = Status(now),
        ["expires_at"] = (createdAt + Lifetime).ToUnixTimeSeconds(),
        ["file"] = File?.Write(now),
    };
}
