using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Http;

/// <summary>Lets in who carries the key or a bearer token, and refuses others as the service does.</summary>
internal static class Authentication
{
    private const string Bearer = "Bearer ";

    /// <exception cref="Refusal">401: no key, a wrong key or a token that is not taken.</exception>
    internal static void Check(HttpRequest request, EmulatorState state)
    {
        if (request.Headers.TryGetValue("api-key", out var key))
        {
            if (!IsKey(key.ToString(), state))
                throw WrongKey();
            return;
        }

        var token = BearerOf(request) ?? throw WrongKey();
        if (!IsKey(token, state) && !state.AcceptsToken(token) && !state.Secrets.Opens(request, token))
            throw WrongToken();
    }

    /// <summary>What the request carries as a bearer token; null when it carries none.</summary>
    internal static string? BearerOf(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim() : null;
    }

    internal static bool LooksLikeToken(string token)
    {
        var parts = token.Split('.');
        return parts.Length == 3 && parts.All(part => part.Length > 0);
    }

    private static bool IsKey(string given, EmulatorState state)
    {
        var (first, second) = state.Account.Keys.Both;
        return IsKey(given, first) | IsKey(given, second);
    }

    // Digests have one length whatever was sent, so that the time taken says nothing about the key.
    private static bool IsKey(string given, string expected)
        => CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(expected)));

    private static Refusal WrongKey() => Refusal.Gateway(
        StatusCodes.Status401Unauthorized,
        "401",
        "Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and use a correct regional API endpoint for your resource.");

    private static Refusal WrongToken() => Refusal.Gateway(
        StatusCodes.Status401Unauthorized,
        "Unauthorized",
        "Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.");
}
