using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Text;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Realtime;

/// <summary>An ephemeral key: a session may be opened with it until it expires.</summary>
internal sealed record Secret(string Value, DateTimeOffset Expires, string? Model, JsonObject Session);

/// <summary>The ephemeral keys that were made.</summary>
internal sealed class SecretStore(TimeProvider clock)
{
    private const string Bearer = "Bearer ";

    private readonly ConcurrentDictionary<string, Secret> _secrets = new(StringComparer.Ordinal);

    internal Secret Add(TimeSpan life, string? model, JsonObject session)
    {
        var secret = new Secret(Ids.New("ek_", 32), clock.GetUtcNow() + life, model, session);
        _secrets[secret.Value] = secret;
        return secret;
    }

    /// <summary>Says whether a token is a key that still opens a session; it opens nothing else.</summary>
    internal bool Opens(HttpRequest request, string token)
        => request.Path.Value?.EndsWith("/realtime", StringComparison.Ordinal) == true && Find(token) is not null;

    /// <summary>Finds the key that a request shows; null when it shows another credential.</summary>
    internal Secret? Of(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? Find(header[Bearer.Length..].Trim()) : null;
    }

    private Secret? Find(string token) => _secrets.TryGetValue(token, out var secret) && secret.Expires > clock.GetUtcNow() ? secret : null;
}
