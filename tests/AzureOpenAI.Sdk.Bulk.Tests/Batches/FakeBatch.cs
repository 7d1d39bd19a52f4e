using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Bulk.Tests.Batches;

/// <summary>A batch of the service, and what becomes of it.</summary>
internal sealed record FakeBatch(string Id, string Label, JsonObject Request, (string Id, long Tokens)[] Lines, DateTimeOffset CreatedAt, DateTimeOffset ListedAt, DateTimeOffset EndsAt, string Fate)
{
    public string? Output { get; set; }

    public string? Errors { get; set; }
}
