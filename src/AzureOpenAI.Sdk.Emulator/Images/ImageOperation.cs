using AzureOpenAI.Sdk.Emulator.ContentSafety;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Images.Requests;
using AzureOpenAI.Sdk.Emulator.Images.Wire;
using AzureOpenAI.Sdk.Emulator.Limits;

namespace AzureOpenAI.Sdk.Emulator.Images;

/// <summary>Makes pictures: what new ones, edits and variations have in common.</summary>
internal abstract class ImageOperation : DeploymentOperation
{
    /// <summary>Gets what the names of the events of a stream begin with.</summary>
    protected virtual string EventPrefix => "image_generation";

    protected abstract ImageRequest Read(RequestBody body, ServedModel model);

    protected override async Task AnswerAsync(Call call, Deployment deployment, RequestBody body)
    {
        var (state, model) = (call.State, deployment.Model);
        var request = Read(body, model);
        await RateLimits.TakeAsync(call, deployment, request.Prompt.Length, 0).ConfigureAwait(false);

        var promptFilter = FilterVerdict.Of(request.Prompt, state.PromptFilterMarker);
        ImageFilter.Check(promptFilter, promptFilter.PromptResults(), "Your prompt");
        var filter = FilterVerdict.Of(request.Prompt, state.CompletionFilterMarker);

        var answer = new ImageAnswer(request, promptFilter, filter, ImageUsage.Count(state.Usage, model, request))
        {
            Created = state.Clock.GetUtcNow().ToUnixTimeSeconds(),
        };
        if (request.PartialImages is not null)
            await ImageStream.WriteAsync(answer, call, EventPrefix).ConfigureAwait(false);
        else
            await SendAsync(call, answer).ConfigureAwait(false);
    }

    private static async Task SendAsync(Call call, ImageAnswer answer)
    {
        await call.WaitAsync(answer.Request.Count).ConfigureAwait(false);
        ImageFilter.Check(answer.Filter, answer.Filter.PictureResults(), "The image generated from your prompt");
        await JsonReply.WriteAsync(call.Context, answer.Write(call)).ConfigureAwait(false);
    }
}
