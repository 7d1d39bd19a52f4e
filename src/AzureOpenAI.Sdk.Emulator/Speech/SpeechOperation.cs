using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.ContentSafety;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Limits;
using AzureOpenAI.Sdk.Emulator.Sound.Writing;

namespace AzureOpenAI.Sdk.Emulator.Speech;

/// <summary>Speaks a text, and sends the sound as it is made: as it is, or in events.</summary>
internal sealed class SpeechOperation : DeploymentOperation
{
    // As documented for sound that a model makes.
    private const int TokensPerSecond = 20;

    internal override string Template => "audio/speech";

    protected override string Name => "audioSpeech";

    protected override bool IsServedBy(ServedModel model) => model.Kind == ModelKind.Speech;

    protected override async Task AnswerAsync(Call call, Deployment deployment, RequestBody body)
    {
        var request = SpeechRequest.Read(body.Root, deployment.Model);
        await RateLimits.TakeAsync(call, deployment, request.Input.Length, 0).ConfigureAwait(false);
        PromptFilter.Check(FilterVerdict.Of(request.Input, call.State.PromptFilterMarker));

        var track = new SpokenTrack(request);
        var writer = SoundWriter.Of(request.Format, request.Input, track.Samples);
        await (request.SendsEvents
            ? SendEventsAsync(call, track, writer, Usage(call, deployment.Model, request, track))
            : SendAsync(call, track, writer)).ConfigureAwait(false);
    }

    private static JsonObject Usage(Call call, ServedModel model, SpeechRequest request, SpokenTrack track)
    {
        var input = call.State.Usage.CountText(model, request.Input) + call.State.Usage.CountText(model, request.Instructions ?? "");
        var output = (int)Math.Ceiling(track.Seconds * TokensPerSecond);
        return new() { ["input_tokens"] = input, ["output_tokens"] = output, ["total_tokens"] = input + output };
    }

    private static async Task SendAsync(Call call, SpokenTrack track, SoundWriter writer)
    {
        call.Context.Response.ContentType = writer.ContentType;
        await foreach (var bytes in MakeAsync(call, track, writer).ConfigureAwait(false))
        {
            await call.Context.Response.Body.WriteAsync(bytes, call.Aborted).ConfigureAwait(false);
            await call.Context.Response.Body.FlushAsync(call.Aborted).ConfigureAwait(false);
        }
    }

    private static async Task SendEventsAsync(Call call, SpokenTrack track, SoundWriter writer, JsonObject usage)
    {
        var events = new EventStream(call.Context);
        await foreach (var bytes in MakeAsync(call, track, writer).ConfigureAwait(false))
            await events.WriteAsync(new JsonObject { ["type"] = "speech.audio.delta", ["audio"] = Convert.ToBase64String(bytes) }).ConfigureAwait(false);

        await events.WriteAsync(new JsonObject { ["type"] = "speech.audio.done", ["usage"] = usage }).ConfigureAwait(false);
        await events.EndAsync().ConfigureAwait(false);
    }

    private static async IAsyncEnumerable<byte[]> MakeAsync(Call call, SpokenTrack track, SoundWriter writer)
    {
        var bytes = writer.Start();
        foreach (var samples in track.Speak())
        {
            await call.WaitAsync(1).ConfigureAwait(false);
            bytes = [.. bytes, .. writer.Add(samples)];
            // A word may be shorter than a frame of the format.
            if (bytes.Length > 0)
                yield return bytes;
            bytes = [];
        }

        bytes = writer.End();
        if (bytes.Length > 0)
            yield return bytes;
    }
}
