using System.Text;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Chat.Replies;
using AzureOpenAI.Sdk.Emulator.Speech;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Realtime;

internal sealed partial class Reply
{
    private bool Speaks => SessionSettings.SpeaksIn(wish?["output_modalities"] ?? wish?["modalities"]) ?? settings.Speaks;

    /// <summary>Calls functions.</summary>
    /// <returns>How long it spoke: not at all.</returns>
    private async Task<double> CallAsync(IReadOnlyList<ToolCall> calls)
    {
        for (var i = 0; i < calls.Count; i++)
        {
            var item = await BeginAsync(i, new() { ["type"] = "function_call", ["call_id"] = calls[i].Id, ["name"] = calls[i].Name, ["arguments"] = "" }).ConfigureAwait(false);
            foreach (var piece in Pieces.Of(calls[i].Arguments))
            {
                await call.WaitAsync(1).ConfigureAwait(false);
                await SendAsync("response.function_call_arguments.delta", Place(item, i, new() { ["call_id"] = calls[i].Id, ["delta"] = piece })).ConfigureAwait(false);
            }

            item.Json["arguments"] = calls[i].Arguments;
            await SendAsync("response.function_call_arguments.done", Place(item, i, new() { ["call_id"] = calls[i].Id, ["name"] = calls[i].Name, ["arguments"] = calls[i].Arguments })).ConfigureAwait(false);
            await FinishAsync(item, i).ConfigureAwait(false);
        }

        return 0;
    }

    /// <summary>Says a text, aloud or written.</summary>
    /// <returns>How many seconds it spoke.</returns>
    private async Task<double> SayAsync(string text)
    {
        var item = await BeginAsync(0, new() { ["type"] = "message", ["role"] = "assistant", ["content"] = new JsonArray() }).ConfigureAwait(false);
        await SendAsync("response.content_part.added", Part(item, new() { ["part"] = new JsonObject { ["type"] = Speaks ? "audio" : "text", [Speaks ? "transcript" : "text"] = "" } })).ConfigureAwait(false);
        var said = Speaks ? await SpeakAsync(item, text).ConfigureAwait(false) : await WriteAsync(item, text).ConfigureAwait(false);
        await SendAsync("response.content_part.done", Part(item, new() { ["part"] = new JsonObject { ["type"] = Speaks ? "audio" : "text", [Speaks ? "transcript" : "text"] = said } })).ConfigureAwait(false);
        var kind = (Speaks, settings.IsV1) switch { (true, true) => "output_audio", (false, true) => "output_text", (true, false) => "audio", _ => "text" };
        item.Json["content"] = new JsonArray(new JsonObject { ["type"] = kind, [Speaks ? "transcript" : "text"] = said });
        await FinishAsync(item, 0).ConfigureAwait(false);
        return item.SpokenMilliseconds / 1000;
    }

    private async Task<string> WriteAsync(Item item, string text)
    {
        var said = new StringBuilder();
        foreach (var piece in Pieces.Of(text))
        {
            if (_stopped is not null)
                break;
            await call.WaitAsync(1).ConfigureAwait(false);
            said.Append(piece);
            await SendAsync("response.output_text.delta", Part(item, new() { ["delta"] = piece })).ConfigureAwait(false);
        }

        await SendAsync("response.output_text.done", Part(item, new() { ["text"] = said.ToString() })).ConfigureAwait(false);
        return said.ToString();
    }

    private async Task<string> SpeakAsync(Item item, string text)
    {
        var said = new StringBuilder();
        var coding = settings.Spoken;
        var track = new SpokenTrack(new SpeechRequest(text, null, settings.Voice, "pcm", settings.Speed, SendsEvents: false));
        foreach (var (piece, samples) in Pieces.Of(text).Zip(track.Speak()))
        {
            if (_stopped is not null)
                break;
            await call.WaitAsync(1).ConfigureAwait(false);
            said.Append(piece);
            await SendAsync("response.output_audio_transcript.delta", Part(item, new() { ["delta"] = piece })).ConfigureAwait(false);
            var bytes = coding.Write(samples);
            item.SpokenMilliseconds += (double)bytes.Length / coding.BytesPerMillisecond;
            await tell("response.output_audio.delta", Part(item, []), bytes).ConfigureAwait(false);
        }

        await SendAsync("response.output_audio.done", Part(item, [])).ConfigureAwait(false);
        await SendAsync("response.output_audio_transcript.done", Part(item, new() { ["transcript"] = said.ToString() })).ConfigureAwait(false);
        return said.ToString();
    }

    private async Task<Item> BeginAsync(int index, JsonObject json)
    {
        json["id"] = Ids.New("item_", 21);
        json["object"] = "realtime.item";
        json["status"] = "in_progress";
        var item = new Item(json);
        var previous = IsKept ? conversation.Add(item) : null;
        _output.Add(item);
        await SendAsync("response.output_item.added", new() { ["response_id"] = Id, ["output_index"] = index, ["item"] = Conversation.Tell(item) }).ConfigureAwait(false);
        if (IsKept)
            await SendAsync("conversation.item.added", new() { ["previous_item_id"] = previous, ["item"] = Conversation.Tell(item) }).ConfigureAwait(false);
        return item;
    }

    private async Task FinishAsync(Item item, int index)
    {
        item.Json["status"] = _stopped is null ? "completed" : "incomplete";
        await SendAsync("response.output_item.done", new() { ["response_id"] = Id, ["output_index"] = index, ["item"] = Conversation.Tell(item) }).ConfigureAwait(false);
        if (IsKept)
            await SendAsync("conversation.item.done", new() { ["item"] = Conversation.Tell(item) }).ConfigureAwait(false);
    }

    private JsonObject Part(Item item, JsonObject members)
    {
        members["content_index"] = 0;
        return Place(item, 0, members);
    }

    private JsonObject Place(Item item, int index, JsonObject members)
    {
        (members["response_id"], members["item_id"], members["output_index"]) = (Id, item.Id, index);
        return members;
    }
}
