using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Text;
using AzureOpenAI.Sdk.Emulator.Transcription.Hearing;
using AzureOpenAI.Sdk.Emulator.Transcription.Requests;

namespace AzureOpenAI.Sdk.Emulator.Transcription.Wire;

/// <summary>Sends a transcript piece by piece, with speakers sentence by sentence, and at last as a whole.</summary>
internal static class TranscriptStream
{
    internal static async Task WriteAsync(Call call, TranscriptionRequest request, Transcript transcript, JsonObject usage)
    {
        var events = new EventStream(call.Context);
        if (request.Model.Diarizes)
            await WriteSegmentsAsync(call, events, request, transcript).ConfigureAwait(false);
        else
            await WritePiecesAsync(call, events, transcript.Text, request.WantsLogProbs).ConfigureAwait(false);

        var done = new JsonObject { ["type"] = "transcript.text.done", ["text"] = transcript.Text };
        TranscriptJson.AddLanguages(done, request);
        if (request.WantsLogProbs)
            done["logprobs"] = TranscriptJson.LogProbs(Pieces.Of(transcript.Text));
        done["usage"] = usage;
        await events.WriteAsync(done).ConfigureAwait(false);
        await events.EndAsync().ConfigureAwait(false);
    }

    private static async Task WriteSegmentsAsync(Call call, EventStream events, TranscriptionRequest request, Transcript transcript)
    {
        foreach (var segment in transcript.Segments)
        {
            await WritePiecesAsync(call, events, " " + segment.Text, wantsLogProbs: false, TranscriptJson.Id(segment)).ConfigureAwait(false);
            // Without speakers nobody has asked who says it.
            if (request.Format == "diarized_json")
                await events.WriteAsync(TranscriptJson.Diarized(segment, request.Speakers)).ConfigureAwait(false);
        }
    }

    private static async Task WritePiecesAsync(Call call, EventStream events, string text, bool wantsLogProbs, string? segment = null)
    {
        foreach (var piece in Pieces.Of(text))
        {
            await call.WaitAsync(1).ConfigureAwait(false);
            var delta = new JsonObject { ["type"] = "transcript.text.delta", ["delta"] = piece };
            if (wantsLogProbs)
                delta["logprobs"] = TranscriptJson.LogProbs([piece]);
            if (segment is not null)
                delta["segment_id"] = segment;
            await events.WriteAsync(delta).ConfigureAwait(false);
        }
    }
}
