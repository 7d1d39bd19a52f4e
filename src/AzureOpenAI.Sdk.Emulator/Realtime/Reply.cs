using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Chat.Replies;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Realtime;

/// <summary>A response on its way out: its events in their order, until it is done or stopped.</summary>
internal sealed partial class Reply(Call call, Deployment deployment, SessionSettings settings, Conversation conversation, JsonObject? wish, Func<string, JsonObject, byte[]?, Task> tell)
{
    private const int TokensPerSecondSpoken = 20;

    private readonly List<Item> _output = [];
    private volatile string? _stopped;

    internal string Id { get; } = Ids.New("resp_", 21);

    private bool IsKept => (string?)wish?["conversation"] != "none";

    internal void Stop(string reason) => _stopped ??= reason;

    internal async Task RunAsync()
    {
        await SendAsync("response.created", new() { ["response"] = Write("in_progress", null, null) }).ConfigureAwait(false);
        JsonObject usage;
        ChatChoice choice;
        try
        {
            (choice, usage) = new ReplyRequest(call.State, deployment, settings, Input(), wish).Answer();
        }
        catch (Refusal refusal)
        {
            await FailAsync((JsonObject)refusal.Error.DeepClone()).ConfigureAwait(false);
            return;
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or FormatException or KeyNotFoundException)
        {
            AccessLog.WriteFailure(call.State.Logger, failure);
            await FailAsync(new() { ["type"] = "server_error", ["code"] = null }).ConfigureAwait(false);
            return;
        }

        await SendAsync("rate_limits.updated", new() { ["rate_limits"] = Limits() }).ConfigureAwait(false);
        var seconds = choice.Calls.Count > 0 ? await CallAsync(choice.Calls).ConfigureAwait(false) : await SayAsync(choice.Content ?? "").ConfigureAwait(false);
        if (seconds > 0)
            Spoken(usage, (int)Math.Ceiling(seconds * TokensPerSecondSpoken));
        await EndAsync(choice, usage).ConfigureAwait(false);
    }

    private Task SendAsync(string type, JsonObject members) => tell(type, members, null);

    private Task FailAsync(JsonObject error)
        => SendAsync("response.done", new() { ["response"] = Write("failed", new() { ["type"] = "failed", ["error"] = error }, null) });

    private IReadOnlyList<Item> Input()
    {
        if (wish?["input"] is not JsonArray input)
            return conversation.All();
        return [.. input.OfType<JsonObject>().Select(one => (string?)one["type"] == "item_reference" ? conversation.Find((string?)one["id"]) : Item.Read(one, settings.Heard))];
    }

    private Task EndAsync(ChatChoice choice, JsonObject usage)
    {
        var (status, details) = _stopped is { } reason ? ("cancelled", new JsonObject { ["type"] = "cancelled", ["reason"] = reason })
            : choice.FinishReason is "length" ? ("incomplete", new JsonObject { ["type"] = "incomplete", ["reason"] = "max_output_tokens" })
            : choice.FinishReason is "content_filter" ? ("incomplete", new JsonObject { ["type"] = "incomplete", ["reason"] = "content_filter" })
            : ("completed", (JsonObject?)null);
        return SendAsync("response.done", new() { ["response"] = Write(status, details, usage) });
    }

    /// <summary>Moves what was spoken from the tokens of text to those of speech, and counts the speech.</summary>
    private static void Spoken(JsonObject usage, int tokens)
    {
        usage["output_tokens"] = (int)usage["output_tokens"]! + tokens;
        usage["total_tokens"] = (int)usage["total_tokens"]! + tokens;
        usage["output_token_details"]!["audio_tokens"] = tokens;
    }

    private JsonArray Limits() => new(
        new JsonObject { ["name"] = "requests", ["limit"] = deployment.RequestsPerMinute, ["remaining"] = deployment.RequestsPerMinute - 1, ["reset_seconds"] = 0.06 },
        new JsonObject { ["name"] = "tokens", ["limit"] = deployment.TokensPerMinute, ["remaining"] = deployment.TokensPerMinute - 1000, ["reset_seconds"] = 0.06 });

    private JsonObject Write(string status, JsonObject? details, JsonObject? usage)
    {
        var response = new JsonObject
        {
            ["id"] = Id,
            ["object"] = "realtime.response",
            ["status"] = status,
            ["status_details"] = details,
            ["output"] = new JsonArray([.. _output.Select(item => (JsonNode)Conversation.Tell(item))]),
            ["conversation_id"] = IsKept ? "conv_" + settings.Id["sess_".Length..] : null,
            [settings.IsV1 ? "output_modalities" : "modalities"] = new JsonArray(settings.Speaks ? "audio" : "text"),
            ["max_output_tokens"] = settings.MaxOutputTokens is { } most ? JsonValue.Create(most) : JsonValue.Create("inf"),
            ["usage"] = usage,
            ["metadata"] = wish?["metadata"]?.DeepClone(),
        };
        return response;
    }
}
