using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.ControlPlane;

/// <summary>How far changes are, in both ways that Azure Resource Manager has: a status to be read, and an answer of 202 until the end.</summary>
internal static class OperationHandlers
{
    internal static Task ReadStatusAsync(ControlPlaneCall call)
    {
        var change = call.Account.GetChange(call.Name);
        var status = new JsonObject
        {
            ["id"] = call.Context.Request.Path.Value,
            ["name"] = change.Id,
            ["status"] = change.Status,
            ["startTime"] = change.Clock.Started.UtcDateTime,
        };
        if (change.IsOver)
            status["endTime"] = change.Clock.At(1).UtcDateTime;
        else
            WriteRetryAfter(call);
        if (change is { IsOver: true, Fault: { } fault })
            status["error"] = fault.DeepClone();
        return JsonReply.WriteAsync(call.Context, status);
    }

    internal static Task ReadResultAsync(ControlPlaneCall call)
    {
        var change = call.Account.GetChange(call.Name);
        if (change.IsOver && change.Fault is { } fault)
            throw Refusal.With(StatusCodes.Status400BadRequest, "The change has failed.", fault.DeepClone().AsObject());
        if (!change.IsOver)
            WriteResultLink(call, change);
        call.Context.Response.StatusCode = change.IsOver ? StatusCodes.Status204NoContent : StatusCodes.Status202Accepted;
        return Task.CompletedTask;
    }

    internal static void WriteStatusLink(ControlPlaneCall call, DeploymentChange change) => WriteLink(call, "Azure-AsyncOperation", "operations", change);

    internal static void WriteResultLink(ControlPlaneCall call, DeploymentChange change) => WriteLink(call, "Location", "operationResults", change);

    private static void WriteLink(ControlPlaneCall call, string header, string kind, DeploymentChange change)
    {
        var account = call.Account;
        call.Context.Response.Headers[header] = call.Link($"/subscriptions/{account.Subscription}/providers/Microsoft.CognitiveServices/locations/{account.Location}/{kind}/{change.Id}");
        WriteRetryAfter(call);
    }

    private static void WriteRetryAfter(ControlPlaneCall call) => call.Context.Response.Headers.RetryAfter = "1";
}
