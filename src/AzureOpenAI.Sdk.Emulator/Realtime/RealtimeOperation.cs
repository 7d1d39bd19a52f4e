using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Faults;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Limits;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Realtime;

/// <summary>Opens a session over a WebSocket: a conversation by voice, or what is said written down.</summary>
internal sealed class RealtimeOperation : Operation
{
    internal override string Method => HttpMethods.Get;

    internal override string Template => "realtime";

    internal override async Task HandleAsync(Call call)
    {
        var request = call.Context.Request;
        var secret = call.State.Secrets.Of(request);
        var deployment = Find(call, request.Query[call.Route.IsV1 ? "model" : "deployment"].ToString(), secret);
        var transcribes = request.Query["intent"] == "transcription";
        if (deployment.Model.Kind != ModelKind.Realtime && !(transcribes && deployment.Model.Kind == ModelKind.Transcription))
            throw WrongModel(deployment.Model);
        if (!call.Context.WebSockets.IsWebSocketRequest)
            throw Refusal.Request("Expected a WebSocket connection.", status: StatusCodes.Status426UpgradeRequired);

        call.State.Limits.CountRequest(deployment);
        ResponseHeaders.WriteDeployment(call.Context, deployment);
        await FaultPlayer.PlayAsync(call, deployment.Name).ConfigureAwait(false);
        await RateLimits.TakeAsync(call, deployment, 0, 0).ConfigureAwait(false);
        using var socket = await call.Context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        var settings = new SessionSettings(deployment.Model, transcribes, call.Route.IsV1);
        if (secret is not null)
            settings.Update(secret.Session);
        var session = new Session(call, deployment, new SessionSocket(socket, call), settings);
        await using (session.ConfigureAwait(false))
            await session.RunAsync().ConfigureAwait(false);
    }

    private static Deployment Find(Call call, string name, Secret? secret)
    {
        if (name.Length == 0)
            name = secret?.Model ?? throw Refusal.Request("you must provide a model parameter");
        return call.State.Deployments.TryFind(name, out var deployment) ? deployment : throw Refusal.DeploymentNotFound;
    }

    private static Refusal WrongModel(ServedModel model) => Refusal.Gateway(
        StatusCodes.Status400BadRequest,
        "OperationNotSupported",
        $"The realtime operation does not work with the specified model, {model.Name}. Please choose different model and try again.");
}
