using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.ModelCatalog;

/// <summary>Lists the models that the deployments run, each once.</summary>
internal sealed class ModelListOperation : Operation
{
    internal override string Method => HttpMethods.Get;

    internal override string Template => "models";

    internal override Task HandleAsync(Call call)
    {
        call.State.Account.Settle();
        var models = call.State.Deployments.Models.Select(model => ModelJson.Write(model, call.Route.IsV1));
        var body = new JsonObject { ["data"] = new JsonArray([.. models]), ["object"] = "list" };
        return JsonReply.WriteAsync(call.Context, body);
    }
}
