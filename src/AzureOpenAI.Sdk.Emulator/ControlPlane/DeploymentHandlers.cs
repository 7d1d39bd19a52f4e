using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.ControlPlane;

/// <summary>Deployments: listed, read, made, changed, deleted.</summary>
internal static partial class DeploymentHandlers
{
    internal static Task ListAsync(ControlPlaneCall call) => ControlPlanePage.WriteAsync(call, call.Account.List());

    internal static Task ReadAsync(ControlPlaneCall call) => JsonReply.WriteAsync(call.Context, call.Account.Read(call.Name));

    internal static Task ListSkusAsync(ControlPlaneCall call)
    {
        call.Account.Read(call.Name);
        return ControlPlanePage.WriteAsync(call, ModelOffer.Skus.Select(sku => new JsonObject
        {
            ["resourceType"] = "Microsoft.CognitiveServices/accounts/deployments",
            ["sku"] = new JsonObject { ["name"] = sku },
            ["capacity"] = new JsonObject { ["default"] = 1, ["minimum"] = 1, ["maximum"] = call.Account.Quota, ["step"] = 1 },
        }));
    }

    internal static async Task PutAsync(ControlPlaneCall call)
    {
        if (!Name().IsMatch(call.Name))
            throw ControlPlaneRefusal.Field("InvalidResourceName", "name", "The name of a deployment has letters, digits, '-', '_' and '.', and at most 64 of them.");

        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        var (change, deployment, isNew) = call.Account.Begin(call.Name, DeploymentRequest.Read(body.Root, call.Account, call.State));
        OperationHandlers.WriteStatusLink(call, change);
        await JsonReply.WriteAsync(call.Context, deployment, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK).ConfigureAwait(false);
    }

    internal static async Task PatchAsync(ControlPlaneCall call)
    {
        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        call.Account.Read(call.Name);
        var (change, deployment, _) = call.Account.Begin(call.Name, DeploymentRequest.ReadPatch(body.Root, call.Account.Find(call.Name)!));
        OperationHandlers.WriteResultLink(call, change);
        await JsonReply.WriteAsync(call.Context, deployment, StatusCodes.Status202Accepted).ConfigureAwait(false);
    }

    internal static Task DeleteAsync(ControlPlaneCall call)
    {
        var change = call.Account.BeginDeletion(call.Name);
        call.Context.Response.StatusCode = change is null ? StatusCodes.Status204NoContent : StatusCodes.Status202Accepted;
        if (change is not null)
            OperationHandlers.WriteResultLink(call, change);
        return Task.CompletedTask;
    }

    [GeneratedRegex("^[A-Za-z0-9._-]{1,64}$")]
    private static partial Regex Name();
}
