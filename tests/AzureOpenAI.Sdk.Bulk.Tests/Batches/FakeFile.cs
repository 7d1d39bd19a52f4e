using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Bulk.Tests.Batches;

/// <summary>A file that the service has, and from when on it is listed.</summary>
internal sealed record FakeFile(string Id, string Name, string Purpose, byte[] Bytes, DateTimeOffset ListedAt)
{
    public JsonObject Write() => new() { ["id"] = Id, ["object"] = "file", ["bytes"] = Bytes.Length, ["filename"] = Name, ["purpose"] = Purpose, ["status"] = "processed" };
}
