using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>
/// Puts an Entra ID token into each attempt. A refused token is replaced once: with the claims that the service asks for, or else by a
/// fresh one, since it may have been revoked.
/// </summary>
internal sealed class EntraIdPolicy(TokenCache tokens) : CredentialPolicy
{
    private const string Header = "Authorization";

    public override string? SecretIn(HttpMessage message)
        => message.Request.Headers.TryGetValue(Header, out string? header) ? header.Substring(TokenCache.Scheme.Length) : null;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        string sent = tokens.Get(message.CancellationToken);
        Stamp(message, sent);
        ProcessNext(message, pipeline);
        if (IsRefused(message, out string? claims))
        {
            Stamp(message, tokens.Renew(sent, claims, message.CancellationToken));
            ProcessNext(message, pipeline);
        }
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        string sent = await tokens.GetAsync(message.CancellationToken).ConfigureAwait(false);
        Stamp(message, sent);
        await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        if (IsRefused(message, out string? claims))
        {
            Stamp(message, await tokens.RenewAsync(sent, claims, message.CancellationToken).ConfigureAwait(false));
            await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        }
    }

    private static void Stamp(HttpMessage message, string header)
    {
        message.Request.Headers.SetValue(Header, header);
        Call.Of(message).Sends++;
    }

    private bool IsRefused(HttpMessage message, out string? claims)
    {
        claims = null;
        if (message.Response.Status != 401)
        {
            return false;
        }

        // A token that the service does not accept at all is not renewed for ever: once an attempt of the call is enough.
        // Another deployment's identity is another one.
        if (message.TryGetProperty(typeof(EntraIdPolicy), out object? renewed) && ReferenceEquals(renewed, this))
        {
            return false;
        }

        message.SetProperty(typeof(EntraIdPolicy), this);
        claims = message.Response.Headers.TryGetValue("WWW-Authenticate", out string? challenge) ? ReadClaims(challenge) : null;
        message.Response.Dispose();
        return true;
    }

    /// <summary>Reads the claims of a continuous access evaluation challenge.</summary>
    internal static string? ReadClaims(string challenge)
    {
        if (challenge.IndexOf("insufficient_claims", StringComparison.OrdinalIgnoreCase) < 0)
        {
            return null;
        }

        const string Name = "claims=\"";
        int start = challenge.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return null;
        }

        start += Name.Length;
        int end = challenge.IndexOf('"', start);
        if (end < 0)
        {
            return null;
        }

        string encoded = challenge.Substring(start, end - start).Replace('-', '+').Replace('_', '/');
        encoded += new string('=', (4 - (encoded.Length % 4)) % 4);
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(encoded));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
