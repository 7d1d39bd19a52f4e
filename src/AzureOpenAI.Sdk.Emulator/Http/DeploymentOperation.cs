using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Faults;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Http;

/// <summary>An operation that a deployment performs on a JSON body or on a form.</summary>
internal abstract class DeploymentOperation : Operation
{
    internal override string Method => HttpMethods.Post;

    internal override bool BelongsToDeployment => true;

    /// <summary>Gets the name of the operation in the service's error when the model cannot perform it.</summary>
    protected abstract string Name { get; }

    internal sealed override async Task HandleAsync(Call call)
    {
        using var body = await ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        var deployment = Find(call, body.Root);
        if (!IsServedBy(deployment.Model))
            throw WrongModel(deployment.Model);

        call.State.Limits.CountRequest(deployment);
        ResponseHeaders.WriteDeployment(call.Context, deployment);
        await FaultPlayer.PlayAsync(call, deployment.Name).ConfigureAwait(false);
        await AnswerAsync(call, deployment, body).ConfigureAwait(false);
    }

    /// <summary>Reads the body: JSON, unless the operation says otherwise. A form names its deployment in the field <c>model</c>, like JSON.</summary>
    protected virtual Task<RequestBody> ReadAsync(HttpContext context, int maxBytes) => JsonBody.ReadAsync(context, maxBytes);

    protected abstract bool IsServedBy(ServedModel model);

    protected abstract Task AnswerAsync(Call call, Deployment deployment, RequestBody body);

    private static Deployment Find(Call call, JsonElement body)
    {
        var name = call.Route.Deployment
            ?? Fields.Text(body, "model")
            ?? throw Refusal.Request("you must provide a model parameter");
        call.State.Account.Settle();
        return call.State.Deployments.TryFind(name, out var deployment) ? deployment : throw Refusal.DeploymentNotFound;
    }

    private Refusal WrongModel(ServedModel model) => Refusal.Gateway(
        StatusCodes.Status400BadRequest,
        "OperationNotSupported",
        $"The {Name} operation does not work with the specified model, {model.Name}. Please choose different model and try again. You can learn more about which models can be used with each operation here: https://go.microsoft.com/fwlink/?linkid=2197993.");
}
