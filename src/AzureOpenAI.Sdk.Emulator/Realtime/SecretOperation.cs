using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Realtime;

/// <summary>Makes an ephemeral key.</summary>
internal sealed class SecretOperation : Operation
{
    private const int UsualLife = 600;

    internal override string Method => HttpMethods.Post;

    internal override string Template => "realtime/client_secrets";

    internal override async Task HandleAsync(Call call)
    {
        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        Fields.CheckNames(body.Root, ["expires_after", "session"]);
        var expiry = Fields.Object(body.Root, "expires_after");
        if (expiry is { } given)
            Fields.Choice(given, "anchor", "created_at");
        var life = expiry is { } after ? Fields.Integer(after, "seconds", 10, 7200) ?? UsualLife : UsualLife;
        var asked = Fields.Object(body.Root, "session") is { } session ? JsonObject.Create(session.Clone())! : new JsonObject { ["type"] = "realtime" };
        var name = (string?)asked["model"];
        var transcribes = (string?)asked["type"] == "transcription";
        var settings = new SessionSettings(ModelOf(call, name, transcribes), transcribes, isV1: true);
        settings.Update(asked);

        var secret = call.State.Secrets.Add(TimeSpan.FromSeconds(life), name, asked);
        await JsonReply.WriteAsync(call.Context, new JsonObject
        {
            ["value"] = secret.Value,
            ["expires_at"] = secret.Expires.ToUnixTimeSeconds(),
            ["session"] = settings.Write(),
        }).ConfigureAwait(false);
    }

    private static ServedModel ModelOf(Call call, string? name, bool transcribes)
    {
        if (name is null)
            return transcribes ? ServedModel.Find("gpt-4o-transcribe") : throw Fields.Missing("session.model");
        return call.State.Deployments.TryFind(name, out var deployment) ? deployment.Model : throw Refusal.DeploymentNotFound;
    }
}
