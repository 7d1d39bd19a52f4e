using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Chat.Stored;

/// <summary>The answers that are kept because <c>store</c> asked for it, with the messages that they answer.</summary>
internal sealed class StoredChats
{
    private readonly Lock _lock = new();
    private readonly List<(string Id, JsonObject Answer, JsonArray Messages)> _kept = [];

    internal void Keep(string id, JsonObject answer, JsonElement request)
    {
        answer["metadata"] = request.TryGetProperty("metadata", out var metadata) ? JsonNode.Parse(metadata.GetRawText()) : new JsonObject();
        var messages = JsonNode.Parse(request.GetProperty("messages").GetRawText())!.AsArray();
        for (var i = 0; i < messages.Count; i++)
            messages[i]!["id"] = $"{id}-{i}";
        lock (_lock)
            _kept.Add((id, answer, messages));
    }

    /// <summary>Gets the answers, the oldest first.</summary>
    internal List<JsonObject> List()
    {
        lock (_lock)
            return [.. _kept.Select(one => one.Answer.DeepClone().AsObject())];
    }

    /// <exception cref="Refusal">404: there is no such answer.</exception>
    internal (JsonObject Answer, JsonArray Messages) Get(string id)
    {
        lock (_lock)
        {
            var (_, answer, messages) = Find(id);
            return (answer.DeepClone().AsObject(), messages.DeepClone().AsArray());
        }
    }

    /// <exception cref="Refusal">404: there is no such answer.</exception>
    internal void SetMetadata(string id, JsonNode metadata)
    {
        lock (_lock)
            Find(id).Answer["metadata"] = metadata;
    }

    /// <exception cref="Refusal">404: there is no such answer.</exception>
    internal void Remove(string id)
    {
        lock (_lock)
            _kept.Remove(Find(id));
    }

    private (string Id, JsonObject Answer, JsonArray Messages) Find(string id) => _kept.Find(one => one.Id == id) is { Id: not null } found
        ? found
        : throw Refusal.Request($"Chat completion with id '{id}' not found.", status: StatusCodes.Status404NotFound);
}
