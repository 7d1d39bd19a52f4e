using AzureOpenAI.Sdk.Emulator.Chat.Replies;
using AzureOpenAI.Sdk.Emulator.Chat.Requests;
using AzureOpenAI.Sdk.Emulator.Chat.Wire;
using AzureOpenAI.Sdk.Emulator.ContentSafety;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Limits;

namespace AzureOpenAI.Sdk.Emulator.Chat;

/// <summary>Answers a conversation, in one piece or as a stream.</summary>
internal sealed class ChatOperation : DeploymentOperation
{
    internal override string Template => "chat/completions";

    protected override string Name => "chatCompletion";

    protected override bool IsServedBy(ServedModel model) => model.Kind == ModelKind.Chat;

    protected override async Task AnswerAsync(Call call, Deployment deployment, RequestBody body)
    {
        var state = call.State;
        var request = ChatRequest.Read(body.Root, deployment.Model);
        var charge = await TakeQuotaAsync(call, deployment, request).ConfigureAwait(false);

        var promptTokens = CountPrompt(state, deployment.Model, body);
        var text = string.Join('\n', request.Turns.Select(turn => turn.Text));
        var promptFilter = FilterVerdict.Of(text, state.PromptFilterMarker);
        PromptFilter.Check(promptFilter);

        var limits = new ReplyLimits(state.Usage, deployment.Model, request, FilterVerdict.Of(text, state.CompletionFilterMarker));
        var choices = Answerer.Answer(request, limits);
        var usage = new ChatUsage(
            promptTokens,
            state.PromptCache.Take(deployment.Name, text, promptTokens),
            choices.Sum(choice => choice.CompletionTokens),
            choices.Sum(choice => choice.ReasoningTokens),
            state.Usage.CountPredicted(deployment.Model, request.Prediction, choices[0].Content));
        var answer = new ChatAnswer(request, deployment.Model, promptFilter, choices, usage)
        {
            Created = state.Clock.GetUtcNow().ToUnixTimeSeconds(),
            ServiceTier = call.Route.IsV1 ? Tier(request) : null,
        };
        if (Fields.Flag(body.Root, "store") is true)
            state.StoredChats.Keep(answer.Id, CompletionJson.Write(answer), body.Root);
        await SendAsync(call, answer).ConfigureAwait(false);
        charge.Used(usage.PromptTokens - usage.CachedTokens, usage.CompletionTokens);
    }

    private static Task<Charge> TakeQuotaAsync(Call call, Deployment deployment, ChatRequest request)
        => RateLimits.TakeAsync(call, deployment, request.Turns.Sum(turn => (long)turn.Text.Length), (long?)request.MaxTokens * request.Choices);

    private static int CountPrompt(EmulatorState state, ServedModel model, RequestBody body)
    {
        var tokens = state.Usage.CountPrompt(model, body.Bytes);
        return tokens <= model.MaxPromptTokens
            ? tokens
            : throw Refusal.Request(
                $"This model's maximum context length is {model.MaxPromptTokens} tokens. However, your messages resulted in {tokens} tokens. Please reduce the length of the messages.",
                "messages",
                "context_length_exceeded");
    }

    private static string Tier(ChatRequest request) => request.ServiceTier is null or "auto" ? "default" : request.ServiceTier;

    private static async Task SendAsync(Call call, ChatAnswer answer)
    {
        if (answer.Request.Stream is not null)
        {
            var stream = new ChatStream(answer, call.State.AsynchronousFilter);
            await stream.WriteAsync(new(call.Context), () => call.WaitAsync(1)).ConfigureAwait(false);
            return;
        }

        await call.WaitAsync(answer.Usage.CompletionTokens).ConfigureAwait(false);
        await JsonReply.WriteAsync(call.Context, CompletionJson.Write(answer)).ConfigureAwait(false);
    }
}
