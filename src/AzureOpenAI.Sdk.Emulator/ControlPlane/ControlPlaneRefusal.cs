using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.ControlPlane;

/// <summary>Refusals in the shape of Azure Resource Manager: a code, a message, and the field at fault.</summary>
internal static class ControlPlaneRefusal
{
    internal static Refusal Field(string code, string target, string message)
        => Refusal.With(StatusCodes.Status400BadRequest, message, Error(code, message, target));

    internal static Refusal Of(int status, string code, string message) => Refusal.With(status, message, Error(code, message));

    internal static Refusal NotFound(string what, string group) => Of(
        StatusCodes.Status404NotFound,
        "ResourceNotFound",
        $"The Resource '{what}' under resource group '{group}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix");

    internal static JsonObject Error(string code, string message, string? target = null)
    {
        var error = new JsonObject { ["code"] = code, ["message"] = message };
        if (target is not null)
            error["target"] = target;
        return error;
    }
}
