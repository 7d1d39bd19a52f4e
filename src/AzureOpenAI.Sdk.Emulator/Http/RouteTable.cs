using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Http;

/// <summary>Finds the operation of a path in both URL shapes: <c>/openai/v1/…</c>, and <c>/openai/…</c> or
/// <c>/openai/deployments/{name}/…</c> with an api-version.</summary>
internal sealed class RouteTable(params Operation[] operations)
{
    /// <exception cref="Refusal">404, 405 or 400: no operation, another method, or a bad api-version.</exception>
    internal RouteMatch Match(HttpRequest request)
    {
        var segments = (request.Path.Value ?? "").Split('/').Skip(1).Select(Uri.UnescapeDataString).ToArray();
        if (segments is not ["openai", .. var rest])
            throw Refusal.NotFound;

        if (rest is ["v1", .. var v1])
            return Find(request, v1, isV1: true, deployment: null);

        CheckVersion(request.Query["api-version"].ToString());
        return rest is ["deployments", var name, .. var operation]
            ? Find(request, operation, isV1: false, name)
            : Find(request, rest, isV1: false, deployment: null);
    }

    private RouteMatch Find(HttpRequest request, string[] path, bool isV1, string? deployment)
    {
        var known = operations
            .Where(operation => isV1 || (!operation.IsOfV1Alone && operation.BelongsToDeployment == deployment is not null))
            .Where(operation => Fits(operation.Template, path, out _))
            .ToArray();
        if (known.Length == 0)
            throw Refusal.NotFound;

        var operation = Array.Find(known, operation => operation.Method == request.Method)
            ?? throw WrongMethod(request, known);
        Fits(operation.Template, path, out var ids);
        return new(operation, isV1, deployment, ids);
    }

    private static bool Fits(string template, string[] path, out List<string> ids)
    {
        ids = [];
        var parts = template.Split('/');
        if (parts.Length != path.Length)
            return false;

        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] == "{id}" && path[i].Length > 0)
                ids.Add(path[i]);
            else if (parts[i] != path[i])
                return false;
        }

        return true;
    }

    // A date, with or without "-preview". The service answers a missing version as if the path did not exist.
    private static void CheckVersion(string version)
    {
        if (version.Length == 0)
            throw Refusal.NotFound;

        var date = version.EndsWith("-preview", StringComparison.Ordinal) ? version[..^"-preview".Length] : version;
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            throw Refusal.Gateway(StatusCodes.Status400BadRequest, "BadRequest", "API version not supported");
    }

    private static Refusal WrongMethod(HttpRequest request, Operation[] known)
    {
        var allowed = string.Join(", ", known.Select(operation => operation.Method));
        request.HttpContext.Response.Headers.Allow = allowed;
        return Refusal.Request(
            $"Not allowed to {request.Method} on {request.Path} (HINT: Perhaps you meant to use {allowed}?)",
            status: StatusCodes.Status405MethodNotAllowed);
    }
}
