using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Realtime;

/// <summary>A session from its first event to its end. What comes in is taken in its order; a response goes out beside it.</summary>
internal sealed partial class Session(Call call, Deployment deployment, SessionSocket socket, SessionSettings settings) : IAsyncDisposable
{
    private readonly Conversation _conversation = new();
    private Ear _ear = new(settings.Heard, settings.TurnDetection);
    private string? _speechItem;
    private long _speechStart;

    internal async Task RunAsync()
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(call.Aborted);
        var expiring = Task.CompletedTask;
        try
        {
            await SendAsync("session.created", new() { ["session"] = settings.Write() }).ConfigureAwait(false);
            expiring = ExpireAsync(over.Token);
            while (await NextAsync(call.Aborted).ConfigureAwait(false))
            {
            }

            await StopAsync("client_cancelled").ConfigureAwait(false);
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null).ConfigureAwait(false);
        }
        catch (Exception failure) when (IsHangUp(failure))
        {
            // The caller has hung up, or the connection was cut: there is nobody to answer.
        }

        await over.CancelAsync().ConfigureAwait(false);
        await expiring.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync("client_cancelled").ConfigureAwait(false);
        socket.Dispose();
    }

    private Task SendAsync(string type, JsonObject members) => SendAsync(type, members, sound: null);

    private Task SendAsync(string type, JsonObject members, byte[]? sound)
    {
        if (settings.IsV1)
            return socket.SendAsync(type, members, sound);
        return DatedShapes.Event(type, settings.Transcribes) is { } dated ? socket.SendAsync(dated, members, sound) : Task.CompletedTask;
    }

    private async Task<bool> NextAsync(CancellationToken cancellationToken)
    {
        string? id = null;
        try
        {
            using var said = await socket.ReceiveAsync(cancellationToken).ConfigureAwait(false);
            if (said is null)
                return false;
            id = Fields.Text(said.RootElement, "event_id");
            await TakeAsync(Fields.Text(said.RootElement, "type") ?? throw Fields.Missing("type"), said.RootElement).ConfigureAwait(false);
        }
        catch (Refusal refusal)
        {
            var error = (JsonObject)refusal.Error.DeepClone();
            error["event_id"] = id;
            await SendAsync("error", new() { ["error"] = error }).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or FormatException or KeyNotFoundException)
        {
            AccessLog.WriteFailure(call.State.Logger, failure);
            var error = new JsonObject { ["type"] = "server_error", ["code"] = null, ["message"] = "The emulator failed to take this event; its log says why.", ["param"] = null, ["event_id"] = id };
            await SendAsync("error", new() { ["error"] = error }).ConfigureAwait(false);
        }

        return true;
    }

    private Task TakeAsync(string type, JsonElement said) => type switch
    {
        "session.update" or "transcription_session.update" => UpdateAsync(said),
        "input_audio_buffer.append" => HearAsync(said),
        "input_audio_buffer.commit" => CommitAsync(),
        "input_audio_buffer.clear" => ClearAsync(),
        "conversation.item.create" => CreateItemAsync(said),
        "conversation.item.retrieve" => RetrieveItemAsync(said),
        "conversation.item.delete" => DeleteItemAsync(said),
        "conversation.item.truncate" => TruncateItemAsync(said),
        "response.create" => RespondAsync(Fields.Object(said, "response") is { } wish ? JsonObject.Create(wish.Clone()) : null),
        "response.cancel" => CancelAsync(),
        _ => throw Refusal.Request($"Invalid value: '{type}'.", "type", "invalid_value"),
    };

    private Task UpdateAsync(JsonElement said)
    {
        settings.Update(JsonObject.Create((Fields.Object(said, "session") ?? throw Fields.Missing("session")).Clone())!);
        _ear = new(settings.Heard, settings.TurnDetection);
        return SendAsync("session.updated", new() { ["session"] = settings.Write() });
    }

    private async Task CreateItemAsync(JsonElement said)
    {
        var item = Item.Read(Fields.Object(said, "item") is { } given ? JsonObject.Create(given.Clone()) : null, settings.Heard);
        var previous = _conversation.Add(item, Fields.Text(said, "previous_item_id"));
        await AnnounceAsync(item, previous).ConfigureAwait(false);
    }

    private async Task AnnounceAsync(Item item, string? previous)
    {
        await SendAsync("conversation.item.added", new() { ["previous_item_id"] = previous, ["item"] = Conversation.Tell(item) }).ConfigureAwait(false);
        await SendAsync("conversation.item.done", new() { ["previous_item_id"] = previous, ["item"] = Conversation.Tell(item) }).ConfigureAwait(false);
    }

    private Task RetrieveItemAsync(JsonElement said)
        => SendAsync("conversation.item.retrieved", new() { ["item"] = Conversation.Tell(_conversation.Find(Fields.Text(said, "item_id"))) });

    private Task DeleteItemAsync(JsonElement said)
    {
        var id = Fields.Text(said, "item_id");
        _conversation.Remove(id);
        return SendAsync("conversation.item.deleted", new() { ["item_id"] = id });
    }

    private Task TruncateItemAsync(JsonElement said)
    {
        var item = _conversation.Find(Fields.Text(said, "item_id"));
        var index = Fields.Integer(said, "content_index", 0, int.MaxValue) ?? throw Fields.Missing("content_index");
        var end = Fields.Integer(said, "audio_end_ms", 0, int.MaxValue) ?? throw Fields.Missing("audio_end_ms");
        if (item.Role != "assistant" || item.SpokenMilliseconds <= 0)
            throw Refusal.Request("Only model output audio messages can be truncated.", "item_id", "invalid_value");
        if (end > Math.Ceiling(item.SpokenMilliseconds))
            throw Refusal.Request(FormattableString.Invariant($"Audio content of {(int)item.SpokenMilliseconds}ms is already shorter than {end}ms"), "audio_end_ms", "invalid_value");
        item.SpokenMilliseconds = end;
        if ((item.Json["content"] as JsonArray)?.ElementAtOrDefault(index) is JsonObject part)
            part["transcript"] = null;
        return SendAsync("conversation.item.truncated", new() { ["item_id"] = item.Id, ["content_index"] = index, ["audio_end_ms"] = end });
    }

    private static bool IsHangUp(Exception failure) => failure is OperationCanceledException or WebSocketException or IOException;

    /// <summary>Ends the session when it has lasted as long as it may.</summary>
    private async Task ExpireAsync(CancellationToken over)
    {
        try
        {
            await Task.Delay(call.State.RealtimeSessionDuration, call.State.Clock, over).ConfigureAwait(false);
            await SendAsync("error", new()
            {
                ["error"] = new JsonObject { ["type"] = "invalid_request_error", ["code"] = "session_expired", ["message"] = "Your session hit the maximum duration.", ["param"] = null, ["event_id"] = null },
            }).ConfigureAwait(false);
            await socket.CloseAsync(WebSocketCloseStatus.EndpointUnavailable, "session_expired").ConfigureAwait(false);
        }
        catch (Exception failure) when (IsHangUp(failure))
        {
            // The session was over before, or nobody hears it.
        }
    }
}
