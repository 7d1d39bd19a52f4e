using System.Text;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Responses;

/// <summary>Counts the tokens of an input, without answering it.</summary>
internal sealed class ResponseTokensOperation : DeploymentOperation
{
    internal override string Template => "responses/input_tokens";

    internal override bool BelongsToDeployment => false;

    protected override string Name => "responses";

    protected override bool IsServedBy(ServedModel model) => model.Kind == ModelKind.Chat;

    protected override Task AnswerAsync(Call call, Deployment deployment, RequestBody body)
    {
        ResponseRules.Check(body.Root);
        var chat = ChatTranslation.Of(body.Root, ResponseInput.Read(body.Root, call.State.Responses));
        var tokens = call.State.Usage.CountPrompt(deployment.Model, Encoding.UTF8.GetBytes(chat.ToJsonString()));
        return JsonReply.WriteAsync(call.Context, new JsonObject { ["object"] = "response.input_tokens", ["input_tokens"] = tokens });
    }
}
