using AzureOpenAI.Sdk.Emulator.ContentSafety;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Limits;

namespace AzureOpenAI.Sdk.Emulator.Completions;

/// <summary>Continues each prompt, in one piece or as a stream.</summary>
internal sealed class CompletionsOperation : DeploymentOperation
{
    internal override string Template => "completions";

    protected override string Name => "completion";

    protected override bool IsServedBy(ServedModel model) => model.Kind == ModelKind.Completions;

    protected override async Task AnswerAsync(Call call, Deployment deployment, RequestBody body)
    {
        var (state, model) = (call.State, deployment.Model);
        var request = CompletionsRequest.Read(body.Root, model);
        var characters = request.Prompts.Sum(prompt => (long)prompt.Text.Length);
        var charge = await RateLimits.TakeAsync(call, deployment, characters, (long)request.MaxTokens * request.BestOf).ConfigureAwait(false);

        var promptTokens = state.Usage.CountPrompt(model, body.Bytes);
        CheckLength(state, model, request);
        var filters = request.Prompts.Select(prompt => FilterVerdict.Of(prompt.Text, state.PromptFilterMarker)).ToList();
        filters.ForEach(PromptFilter.Check);

        var writer = new CompletionWriter(state.Usage, model, request, state.CompletionFilterMarker);
        var choices = request.Prompts.SelectMany(writer.Continue).ToList();
        var answer = new CompletionAnswer(request, model, filters, choices, promptTokens) { Created = state.Clock.GetUtcNow().ToUnixTimeSeconds() };
        await SendAsync(call, answer).ConfigureAwait(false);
        charge.Used(promptTokens, answer.CompletionTokens);
    }

    // Prompt and reply share the window.
    private static void CheckLength(EmulatorState state, ServedModel model, CompletionsRequest request)
    {
        foreach (var prompt in request.Prompts)
        {
            var tokens = prompt.TokenCount ?? state.Usage.CountText(model, prompt.Text);
            if (tokens + (long)request.MaxTokens > model.MaxPromptTokens)
            {
                throw Refusal.Request(
                    $"This model's maximum context length is {model.MaxPromptTokens} tokens, however you requested {tokens + (long)request.MaxTokens} tokens ({tokens} in your prompt; {request.MaxTokens} for the completion). Please reduce your prompt; or completion length.");
            }
        }
    }

    private static async Task SendAsync(Call call, CompletionAnswer answer)
    {
        if (answer.Request.Stream is not null)
        {
            await CompletionStream.WriteAsync(answer, new(call.Context), () => call.WaitAsync(1)).ConfigureAwait(false);
            return;
        }

        await call.WaitAsync(answer.CompletionTokens).ConfigureAwait(false);
        await JsonReply.WriteAsync(call.Context, answer.Write()).ConfigureAwait(false);
    }
}
