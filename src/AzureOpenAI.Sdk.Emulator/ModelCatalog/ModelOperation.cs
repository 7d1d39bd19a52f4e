using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.ModelCatalog;

/// <summary>Describes one model by its name, with or without the version.</summary>
internal sealed class ModelOperation : Operation
{
    internal override string Method => HttpMethods.Get;

    internal override string Template => "models/{id}";

    internal override Task HandleAsync(Call call)
    {
        call.State.Account.Settle();
        var id = call.Route.Id;
        var models = call.State.Deployments.Models.ToArray();
        var model = Array.Find(models, model => Is(model.VersionedName, id))
            ?? Array.Find(models, model => Is(model.Name, id))
            ?? throw Refusal.Request(
                $"The model '{id}' does not exist", "model", "model_not_found", StatusCodes.Status404NotFound);
        return JsonReply.WriteAsync(call.Context, ModelJson.Write(model, call.Route.IsV1));
    }

    private static bool Is(string name, string id) => string.Equals(name, id, StringComparison.OrdinalIgnoreCase);
}
