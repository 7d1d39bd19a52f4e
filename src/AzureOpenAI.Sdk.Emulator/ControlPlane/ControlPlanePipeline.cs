using System.Globalization;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.ControlPlane;

/// <summary>Finds what a path of the control plane means. Its letters may be of either case, as everywhere in Azure Resource Manager.</summary>
internal static class ControlPlanePipeline
{
    /// <summary>What all its paths begin with.</summary>
    internal const string Root = "/subscriptions";

    private const string Provider = "Microsoft.CognitiveServices";

    private static readonly (string Method, string Path, Func<ControlPlaneCall, Task> Handle)[] OfAccount =
    [
        (HttpMethods.Get, "", AccountHandlers.ReadAsync),
        (HttpMethods.Post, "listkeys", AccountHandlers.ListKeysAsync),
        (HttpMethods.Post, "regeneratekey", AccountHandlers.RegenerateKeyAsync),
        (HttpMethods.Get, "usages", AccountHandlers.ListUsagesAsync),
        (HttpMethods.Get, "models", AccountHandlers.ListModelsAsync),
        (HttpMethods.Get, "deployments", DeploymentHandlers.ListAsync),
        (HttpMethods.Get, "deployments/*", DeploymentHandlers.ReadAsync),
        (HttpMethods.Put, "deployments/*", DeploymentHandlers.PutAsync),
        (HttpMethods.Patch, "deployments/*", DeploymentHandlers.PatchAsync),
        (HttpMethods.Delete, "deployments/*", DeploymentHandlers.DeleteAsync),
        (HttpMethods.Get, "deployments/*/skus", DeploymentHandlers.ListSkusAsync),
    ];

    private static readonly (string Method, string Path, Func<ControlPlaneCall, Task> Handle)[] OfRegion =
    [
        (HttpMethods.Get, "usages", AccountHandlers.ListUsagesAsync),
        (HttpMethods.Get, "models", AccountHandlers.ListRegionModelsAsync),
        (HttpMethods.Get, "operations/*", OperationHandlers.ReadStatusAsync),
        (HttpMethods.Get, "operationresults/*", OperationHandlers.ReadResultAsync),
    ];

    internal static Task ServeAsync(HttpContext context, EmulatorState state)
    {
        CheckToken(context.Request, state);
        CheckVersion(context.Request.Query["api-version"].ToString());
        state.Account.Settle();
        var path = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray();
        return Find(context, state, path) ?? throw ControlPlaneRefusal.Of(StatusCodes.Status404NotFound, "InvalidResourceType", "The resource type could not be found.");
    }

    private static Task? Find(HttpContext context, EmulatorState state, string[] path)
    {
        var account = state.Account;
        if (path.Length < 4 || !Same(path[1], account.Subscription))
        {
            throw ControlPlaneRefusal.Of(
                StatusCodes.Status404NotFound, "SubscriptionNotFound", $"The subscription '{path.ElementAtOrDefault(1)}' could not be found.");
        }

        if (path.Length >= 8 && Same(path[2], "resourceGroups") && Same(path[4], "providers") && Same(path[5], Provider) && Same(path[6], "accounts"))
        {
            if (!Same(path[3], account.ResourceGroup))
                throw ControlPlaneRefusal.Of(StatusCodes.Status404NotFound, "ResourceGroupNotFound", $"Resource group '{path[3]}' could not be found.");
            if (!Same(path[7], account.Name))
                throw ControlPlaneRefusal.NotFound($"{Provider}/accounts/{path[7]}", path[3]);
            return Serve(context, state, OfAccount, path[8..]);
        }

        return path is [_, _, var providers, var provider, .. var rest] && Same(providers, "providers") && Same(provider, Provider)
            ? rest switch
            {
                [var locations, _, .. var below] when Same(locations, "locations") => Serve(context, state, OfRegion, below),
                [var capacities] when Same(capacities, "modelCapacities") && HttpMethods.IsGet(context.Request.Method) => AccountHandlers.ListCapacitiesAsync(new(context, state, "")),
                _ => null,
            }
            : null;
    }

    private static Task? Serve(HttpContext context, EmulatorState state, (string Method, string Path, Func<ControlPlaneCall, Task> Handle)[] operations, string[] path)
    {
        var known = operations.Where(operation => Fits(operation.Path, path)).ToArray();
        if (known.Length == 0)
            return null;
        var found = Array.FindIndex(known, operation => operation.Method == context.Request.Method);
        return found >= 0
            ? known[found].Handle(new(context, state, path.ElementAtOrDefault(1) ?? ""))
            : throw ControlPlaneRefusal.Of(StatusCodes.Status405MethodNotAllowed, "MethodNotAllowed", $"The request has the method {context.Request.Method}, which is not allowed here.");
    }

    private static bool Fits(string template, string[] path)
    {
        var parts = template.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == path.Length && parts.Zip(path).All(pair => pair.First == "*" || Same(pair.First, pair.Second));
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static void CheckToken(HttpRequest request, EmulatorState state)
    {
        if (Authentication.BearerOf(request) is not { } token || !state.AcceptsToken(token))
        {
            throw ControlPlaneRefusal.Of(
                StatusCodes.Status401Unauthorized, "AuthenticationFailed", "Authentication failed. The 'Authorization' header is missing or is no token. The control plane takes no keys.");
        }
    }

    private static void CheckVersion(string version)
    {
        if (version.Length == 0)
        {
            throw ControlPlaneRefusal.Of(
                StatusCodes.Status400BadRequest, "MissingApiVersionParameter", "The api-version query parameter (?api-version=) is required for all requests.");
        }

        var date = version.EndsWith("-preview", StringComparison.Ordinal) ? version[..^"-preview".Length] : version;
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            throw ControlPlaneRefusal.Of(StatusCodes.Status400BadRequest, "InvalidApiVersionParameter", $"The api-version '{version}' is invalid.");
    }
}
