using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Chat.Replies;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Jobs;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Responses;

/// <summary>A response, and how far it is: one that is made in the background moves with the clock.</summary>
internal sealed class StoredResponse
{
    // A background response waits for a tenth of its time.
    private const double Waiting = 0.1;

    // What a response repeats of its request.
    private static readonly (string Name, Func<JsonNode?> Usual)[] Repeated =
    [
        ("instructions", () => null), ("max_output_tokens", () => null), ("max_tool_calls", () => null), ("metadata", () => new JsonObject()),
        ("parallel_tool_calls", () => true), ("previous_response_id", () => null), ("prompt_cache_key", () => null), ("safety_identifier", () => null),
        ("temperature", () => 1.0), ("tool_choice", () => "auto"), ("tools", () => new JsonArray()), ("top_logprobs", () => 0), ("top_p", () => 1.0),
        ("truncation", () => "disabled"), ("user", () => null), ("background", () => false), ("store", () => true),
    ];

    private readonly JsonObject _shared;
    private readonly JobClock? _job;
    private readonly ChatChoice _choice;
    private readonly DateTimeOffset _created;

    internal StoredResponse(JsonElement root, ServedModel model, ResponseInput input, ChatChoice choice, ResponseUsage usage, EmulatorState state)
    {
        (Input, _choice, Usage) = (input, choice, usage);
        _created = state.Clock.GetUtcNow();
        _job = Fields.Flag(root, "background") is true ? new(state.Clock, state.JobDuration) : null;
        _shared = Shared(root, model, input);
        Output = ResponseOutput.Of(choice);
    }

    internal string Id { get; } = Ids.New("resp_", 48);

    internal ResponseInput Input { get; }

    internal IReadOnlyList<JsonObject> Output { get; }

    internal ResponseUsage Usage { get; }

    internal bool IsBackground => _job is not null;

    /// <summary>Gets all that a response that goes on from this one has before it.</summary>
    internal IReadOnlyList<JsonObject> Everything => [.. Input.Context, .. Input.Items, .. Output];

    internal string Status
        => _job is null ? Final
            : _job.StoppedAt is not null ? "cancelled"
            : _job.Share < Waiting ? "queued"
            : _job.Share < 1 ? "in_progress"
            : Final;

    private string Final => _choice.FinishReason is "length" or "content_filter" ? "incomplete" : "completed";

    /// <exception cref="Refusal">400: it is not made in the background, or has ended.</exception>
    internal void Cancel()
    {
        if (_job is null)
            throw Refusal.Request("Cannot cancel a synchronous response.");
        if (Status is "queued" or "in_progress")
            _job.Stop();
        else if (Status != "cancelled")
            throw Refusal.Request("Cannot cancel a completed response.");
    }

    internal JsonObject Write() => Write(Status);

    /// <summary>Writes the response as it is in a state; only one that has ended tells its output and its usage.</summary>
    internal JsonObject Write(string status)
    {
        var isOver = status is "completed" or "incomplete";
        var response = new JsonObject
        {
            ["id"] = Id,
            ["object"] = "response",
            ["created_at"] = _created.ToUnixTimeSeconds(),
            ["status"] = status,
            ["error"] = null,
            ["incomplete_details"] = status == "incomplete" ? new JsonObject { ["reason"] = _choice.FinishReason == "length" ? "max_output_tokens" : "content_filter" } : null,
            ["output"] = isOver ? new JsonArray([.. Output.Select(item => item.DeepClone())]) : new JsonArray(),
            ["usage"] = isOver ? Usage.Write() : null,
        };
        foreach (var (name, value) in _shared)
            response[name] = value?.DeepClone();
        return response;
    }

    private static JsonObject Shared(JsonElement root, ServedModel model, ResponseInput input)
    {
        var shared = new JsonObject { ["model"] = model.VersionedName };
        foreach (var (name, usual) in Repeated)
            shared[name] = Fields.Find(root, name) is { } given ? JsonNode.Parse(given.GetRawText()) : usual();

        shared["reasoning"] = Fields.Find(root, "reasoning") is { } reasoning ? JsonNode.Parse(reasoning.GetRawText()) : new JsonObject { ["effort"] = null, ["summary"] = null };
        shared["text"] = Fields.Find(root, "text") is { } text ? JsonNode.Parse(text.GetRawText()) : new JsonObject { ["format"] = new JsonObject { ["type"] = "text" } };
        shared["service_tier"] = "default";
        if (input.Conversation is { } conversation)
            shared["conversation"] = new JsonObject { ["id"] = conversation.Id };
        return shared;
    }
}
