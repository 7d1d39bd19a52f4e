using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Chat.Replies;
using AzureOpenAI.Sdk.Emulator.Chat.Requests;
using AzureOpenAI.Sdk.Emulator.ContentSafety;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Limits;

namespace AzureOpenAI.Sdk.Emulator.Responses;

/// <summary>Makes a response: at once, as a stream, or in the background.</summary>
/// <remarks>It is answered as the same conversation would be in chat, since the service counts and filters both alike.</remarks>
internal sealed class ResponsesOperation : DeploymentOperation
{
    internal override string Template => "responses";

    /// <summary>Gets a value indicating that the path of no version names the deployment: the body does.</summary>
    internal override bool BelongsToDeployment => false;

    protected override string Name => "responses";

    protected override bool IsServedBy(ServedModel model) => model.Kind == ModelKind.Chat;

    protected override async Task AnswerAsync(Call call, Deployment deployment, RequestBody body)
    {
        var state = call.State;
        var root = body.Root;
        ResponseRules.Check(root);
        var input = ResponseInput.Read(root, state.Responses);
        using var chat = JsonDocument.Parse(Encoding.UTF8.GetBytes(ChatTranslation.Of(root, input).ToJsonString()));
        var request = ChatRequest.Read(chat.RootElement, deployment.Model);
        var charge = await RateLimits.TakeAsync(call, deployment, request.Turns.Sum(turn => (long)turn.Text.Length), request.MaxTokens).ConfigureAwait(false);

        var text = string.Join('\n', request.Turns.Select(turn => turn.Text));
        var promptTokens = state.Usage.CountPrompt(deployment.Model, Encoding.UTF8.GetBytes(chat.RootElement.GetRawText()));
        PromptFilter.Check(FilterVerdict.Of(text, state.PromptFilterMarker));
        var limits = new ReplyLimits(state.Usage, deployment.Model, request, FilterVerdict.Of(text, state.CompletionFilterMarker));
        var choice = Answerer.Answer(request, limits)[0];
        var cached = state.PromptCache.Take(deployment.Name, text, promptTokens);
        var response = new StoredResponse(root, deployment.Model, input, choice, new(promptTokens, cached, choice.CompletionTokens, choice.ReasoningTokens), state);
        if (Fields.Flag(root, "store") is not false)
            state.Responses.Add(response);
        await SendAsync(call, root, response).ConfigureAwait(false);
        charge.Used(promptTokens - cached, choice.CompletionTokens);
    }

    private static async Task SendAsync(Call call, JsonElement root, StoredResponse response)
    {
        if (Fields.Flag(root, "stream") is true)
        {
            await ResponseEvents.WriteAsync(response, new(call.Context), () => call.WaitAsync(1), after: -1).ConfigureAwait(false);
            return;
        }

        if (!response.IsBackground)
            await call.WaitAsync(response.Usage.OutputTokens).ConfigureAwait(false);
        await JsonReply.WriteAsync(call.Context, response.Write()).ConfigureAwait(false);
    }
}
