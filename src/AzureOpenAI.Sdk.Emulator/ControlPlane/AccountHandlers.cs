using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.ControlPlane;

/// <summary>The account: its address, its keys, its quota, and the models that it can deploy.</summary>
internal static class AccountHandlers
{
    internal static Task ReadAsync(ControlPlaneCall call)
    {
        var account = call.Account;
        var endpoint = $"{call.Context.Request.Scheme}://{call.Context.Request.Host}/";
        return JsonReply.WriteAsync(call.Context, new JsonObject
        {
            ["id"] = account.Id,
            ["type"] = "Microsoft.CognitiveServices/accounts",
            ["name"] = account.Name,
            ["location"] = account.Location,
            ["kind"] = "OpenAI",
            ["sku"] = new JsonObject { ["name"] = "S0" },
            ["etag"] = "\"emulator\"",
            ["properties"] = new JsonObject
            {
                ["provisioningState"] = "Succeeded",
                ["endpoint"] = endpoint,
                ["endpoints"] = new JsonObject { ["OpenAI Language Model Instance API"] = endpoint },
                ["customSubDomainName"] = account.Name,
                ["publicNetworkAccess"] = "Enabled",
                ["disableLocalAuth"] = false,
                ["dateCreated"] = account.Created.UtcDateTime,
            },
        });
    }

    internal static Task ListKeysAsync(ControlPlaneCall call) => JsonReply.WriteAsync(call.Context, call.Account.Keys.Write());

    internal static async Task RegenerateKeyAsync(ControlPlaneCall call)
    {
        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        var name = Fields.Text(body.Root, "keyName");
        if (name is not ("Key1" or "Key2"))
            throw ControlPlaneRefusal.Field("InvalidKeyName", "keyName", "The name of a key is Key1 or Key2.");
        call.Account.Keys.Renew(first: name == "Key1");
        await ListKeysAsync(call).ConfigureAwait(false);
    }

    internal static Task ListUsagesAsync(ControlPlaneCall call)
    {
        var used = call.Account.Used();
        return ControlPlanePage.WriteAsync(call, from model in ModelOffer.All
                                                 from sku in ModelOffer.Skus
                                                 let name = DeploymentSettings.UsageNameOf(sku, model.Name)
                                                 select new JsonObject
                                                 {
                                                     ["name"] = new JsonObject { ["value"] = name, ["localizedValue"] = LocalizedUsage(sku, model.Name) },
                                                     ["currentValue"] = used.GetValueOrDefault(name),
                                                     ["limit"] = call.Account.Quota,
                                                     ["unit"] = "Count",
                                                 });
    }

    internal static Task ListModelsAsync(ControlPlaneCall call) => ControlPlanePage.WriteAsync(call, ModelOffer.All.Select(model => ModelOffer.Write(model, call.Account.Quota)));

    internal static Task ListRegionModelsAsync(ControlPlaneCall call) => ControlPlanePage.WriteAsync(call, ModelOffer.All.Select(model => new JsonObject
    {
        ["kind"] = "OpenAI",
        ["skuName"] = "S0",
        ["model"] = ModelOffer.Write(model, call.Account.Quota),
    }));

    internal static Task ListCapacitiesAsync(ControlPlaneCall call)
    {
        var query = call.Context.Request.Query;
        string name = query["modelName"].ToString(), version = query["modelVersion"].ToString(), format = query["modelFormat"].ToString();
        if (name.Length == 0 || version.Length == 0 || format.Length == 0)
            throw ControlPlaneRefusal.Of(StatusCodes.Status400BadRequest, "MissingParameter", "The query parameters modelFormat, modelName and modelVersion are all needed.");

        var used = call.Account.Used();
        return ControlPlanePage.WriteAsync(call, ModelOffer.Find(format, name, version, call.State) is not { } model ? [] : ModelOffer.Skus.Select(sku => new JsonObject
        {
            ["location"] = call.Account.Location,
            ["name"] = $"{name}-{sku}",
            ["type"] = "Microsoft.CognitiveServices/modelCapacities",
            ["properties"] = new JsonObject
            {
                ["model"] = new JsonObject { ["format"] = format, ["name"] = name, ["version"] = version },
                ["skuName"] = sku,
                ["availableCapacity"] = Math.Max(0, call.Account.Quota - used.GetValueOrDefault(DeploymentSettings.UsageNameOf(sku, model.Name))),
            },
        }));
    }

    /// <summary>The name of a quota for people.</summary>
    internal static string LocalizedUsage(string sku, string model) => sku.Contains("Provisioned", StringComparison.Ordinal)
        ? $"Provisioned Throughput Units - {model}"
        : $"Tokens Per Minute (thousands) - {model} - {sku}";
}
