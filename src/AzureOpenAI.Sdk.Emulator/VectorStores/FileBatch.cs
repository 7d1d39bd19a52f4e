using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Jobs;

namespace AzureOpenAI.Sdk.Emulator.VectorStores;

/// <summary>Files that were added to a vector store at once.</summary>
internal sealed record FileBatch(string Id, JobClock Clock, IReadOnlyList<IndexedFile> Files)
{
    internal string Status => Clock.StoppedAt is not null ? "cancelled"
        : Files.Any(file => file.Status == "in_progress") ? "in_progress"
        : Files.All(file => file.Status == "failed") ? "failed"
        : "completed";

    /// <summary>Gives up what is not indexed yet.</summary>
    internal void Cancel()
    {
        Clock.Stop();
        foreach (var file in Files)
            file.Clock.Stop();
    }

    internal JsonObject Write(string storeId) => new()
    {
        ["id"] = Id,
        ["object"] = "vector_store.file_batch",
        ["created_at"] = Clock.Started.ToUnixTimeSeconds(),
        ["vector_store_id"] = storeId,
        ["status"] = Status,
        ["file_counts"] = Count(Files),
    };

    internal static JsonObject Count(IReadOnlyList<IndexedFile> files)
    {
        var counts = files.CountBy(file => file.Status).ToDictionary();
        return new()
        {
            ["in_progress"] = counts.GetValueOrDefault("in_progress"),
            ["completed"] = counts.GetValueOrDefault("completed"),
            ["failed"] = counts.GetValueOrDefault("failed"),
            ["cancelled"] = counts.GetValueOrDefault("cancelled"),
            ["total"] = files.Count,
        };
    }
}
