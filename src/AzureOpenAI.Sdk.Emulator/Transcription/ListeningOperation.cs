using AzureOpenAI.Sdk.Emulator.ContentSafety;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Limits;
using AzureOpenAI.Sdk.Emulator.Text;
using AzureOpenAI.Sdk.Emulator.Transcription.Hearing;
using AzureOpenAI.Sdk.Emulator.Transcription.Requests;
using AzureOpenAI.Sdk.Emulator.Transcription.Wire;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Transcription;

/// <summary>Writes down what a file says: what transcriptions and translations have in common.</summary>
internal abstract class ListeningOperation : DeploymentOperation
{
    /// <summary>Gets what is done, as replies name it.</summary>
    protected abstract string TaskName { get; }

    protected virtual bool IsTranslation => false;

    protected override Task<RequestBody> ReadAsync(HttpContext context, int maxBytes) => FormBody.ReadAsync(context, maxBytes, TranscriptionRequest.Literals);

    protected override async Task AnswerAsync(Call call, Deployment deployment, RequestBody body)
    {
        var request = TranscriptionRequest.Read(body, deployment.Model, IsTranslation);
        await RateLimits.TakeAsync(call, deployment, request.Prompt.Length, 0).ConfigureAwait(false);
        PromptFilter.Check(FilterVerdict.Of(request.Prompt, call.State.PromptFilterMarker));

        var transcript = Transcript.Of(request.Sound);
        var usage = TranscriptUsage.Count(call.State.Usage, deployment.Model, request, transcript);
        if (request.Streams)
        {
            await TranscriptStream.WriteAsync(call, request, transcript, usage).ConfigureAwait(false);
            return;
        }

        await call.WaitAsync(Pieces.Of(transcript.Text).Count()).ConfigureAwait(false);
        if (request.Format is "text" or "srt" or "vtt")
            await WriteTextAsync(call, Subtitles.Write(transcript, request.Format)).ConfigureAwait(false);
        else
            await JsonReply.WriteAsync(call.Context, new TranscriptJson(request, transcript, usage).Write(TaskName, request.Language)).ConfigureAwait(false);
    }

    private static Task WriteTextAsync(Call call, string text)
    {
        call.Context.Response.ContentType = "text/plain; charset=utf-8";
        return call.Context.Response.WriteAsync(text, call.Aborted);
    }
}
