using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Realtime;

internal sealed partial class Session
{
    private const int LeastMilliseconds = 100;

    // As recorded traffic was billed: ten tokens for each second heard, and two besides the text for each reply.
    private const int TokensPerSecondHeard = 10;
    private const int TranscriptFrame = 2;

    private async Task HearAsync(JsonElement said)
    {
        var audio = Fields.Find(said, "audio") ?? throw Fields.Missing("audio");
        if (audio.ValueKind != JsonValueKind.String || !audio.TryGetBytesFromBase64(out var bytes))
            throw Item.NoSound("audio");
        foreach (var (change, at) in _ear.Hear(bytes))
        {
            if (change == TurnChange.Started)
                await BeginTurnAsync(at).ConfigureAwait(false);
            else
                await EndTurnAsync(at).ConfigureAwait(false);
        }
    }

    private async Task BeginTurnAsync(long at)
    {
        (_speechItem, _speechStart) = (Ids.New("item_", 21), at);
        await SendAsync("input_audio_buffer.speech_started", new() { ["audio_start_ms"] = at, ["item_id"] = _speechItem }).ConfigureAwait(false);
        if ((bool?)settings.TurnDetection?["interrupt_response"] != false)
            await StopAsync("turn_detected").ConfigureAwait(false);
    }

    private async Task EndTurnAsync(long at)
    {
        await SendAsync("input_audio_buffer.speech_stopped", new() { ["audio_end_ms"] = at, ["item_id"] = _speechItem }).ConfigureAwait(false);
        await KeepAsync(_ear.Take(_speechStart), _speechItem).ConfigureAwait(false);
        _speechItem = null;
        if (!settings.Transcribes && (bool?)settings.TurnDetection?["create_response"] != false && !IsResponding)
            await RespondAsync(null).ConfigureAwait(false);
    }

    private Task CommitAsync()
    {
        if (_ear.Milliseconds < LeastMilliseconds)
        {
            throw Refusal.Request(
                FormattableString.Invariant($"Error committing input audio buffer: buffer too small. Expected at least 100ms of audio, but buffer only has {_ear.Milliseconds:F2}ms of audio."),
                code: "input_audio_buffer_commit_empty");
        }

        return KeepAsync(_ear.Take(), id: null);
    }

    private Task ClearAsync()
    {
        _ear.Clear();
        return SendAsync("input_audio_buffer.cleared", []);
    }

    /// <summary>Makes an item of what was heard, and writes it down where the session wants that.</summary>
    private async Task KeepAsync(Hearing heard, string? id)
    {
        var item = new Item(new()
        {
            ["id"] = id ?? Ids.New("item_", 21),
            ["object"] = "realtime.item",
            ["type"] = "message",
            ["status"] = "completed",
            ["role"] = "user",
            ["content"] = new JsonArray(new JsonObject { ["type"] = "input_audio", ["transcript"] = null }),
        })
        { Heard = heard };
        var previous = _conversation.Add(item);
        await SendAsync("input_audio_buffer.committed", new() { ["previous_item_id"] = previous, ["item_id"] = item.Id }).ConfigureAwait(false);
        await AnnounceAsync(item, previous).ConfigureAwait(false);
        if (settings.TranscriptionModel is { } transcription)
            await WriteDownAsync(item, heard, (string?)transcription["model"]).ConfigureAwait(false);
    }

    private async Task WriteDownAsync(Item item, Hearing heard, string? model)
    {
        foreach (var piece in Pieces.Of(heard.Text))
        {
            await call.WaitAsync(1).ConfigureAwait(false);
            await SendAsync("conversation.item.input_audio_transcription.delta", Place(item.Id, new() { ["delta"] = piece, ["logprobs"] = Likely(piece) })).ConfigureAwait(false);
        }

        item.Json["content"]![0]!["transcript"] = heard.Text;
        await SendAsync("conversation.item.input_audio_transcription.completed", Place(item.Id, new() { ["transcript"] = heard.Text, ["usage"] = Bill(heard, model) })).ConfigureAwait(false);
    }

    private static JsonObject Place(string item, JsonObject members)
    {
        (members["item_id"], members["content_index"]) = (item, 0);
        return members;
    }

    private JsonArray? Likely(string piece) => settings.IncludesLogProbs ? new JsonArray(LogProbJson.Token(piece, Likelihood.Of(piece))) : null;

    private JsonObject Bill(Hearing heard, string? model)
    {
        if (model?.StartsWith("whisper", StringComparison.Ordinal) == true)
            return new() { ["type"] = "duration", ["seconds"] = Math.Round(heard.Seconds, 2) };

        var (input, output) = ((int)(heard.Seconds * TokensPerSecondHeard), call.State.Usage.CountText(deployment.Model, heard.Text) + TranscriptFrame);
        return new()
        {
            ["type"] = "tokens",
            ["total_tokens"] = input + output,
            ["input_tokens"] = input,
            ["input_token_details"] = new JsonObject { ["text_tokens"] = 0, ["audio_tokens"] = input },
            ["output_tokens"] = output,
        };
    }
}
