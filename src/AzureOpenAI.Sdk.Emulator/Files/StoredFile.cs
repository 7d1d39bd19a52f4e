using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Emulator.Files;

/// <summary>A file that the emulator holds in memory.</summary>
internal sealed record StoredFile(string Id, string Filename, string Purpose, ReadOnlyMemory<byte> Bytes, DateTimeOffset CreatedAt)
{
    internal DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Gets from when the file can be used.</summary>
    internal DateTimeOffset ReadyAt { get; init; }

    /// <summary>Gets why the file can't be used; null when it can.</summary>
    internal string? Fault { get; init; }

    internal JsonObject Write(DateTimeOffset now) => new()
    {
        ["status"] = now < ReadyAt ? "pending" : Fault is null ? "processed" : "error",
        ["status_details"] = now < ReadyAt ? null : Fault,
        ["bytes"] = Bytes.Length,
        ["purpose"] = Purpose,
        ["filename"] = Filename,
        ["expires_at"] = ExpiresAt?.ToUnixTimeSeconds(),
        ["id"] = Id,
        ["created_at"] = CreatedAt.ToUnixTimeSeconds(),
        ["object"] = "file",
    };
}
