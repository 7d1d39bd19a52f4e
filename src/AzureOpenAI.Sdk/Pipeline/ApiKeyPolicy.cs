using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using AzureOpenAI.Sdk.Transport;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>
/// Puts the key into each attempt. It is read anew each time, so that a rotated key is used at once; and when the service refuses a key
/// that was replaced in the meantime, the new one is tried.
/// </summary>
internal sealed class ApiKeyPolicy : CredentialPolicy
{
    private const string Header = "api-key";

    private readonly AzureKeyCredential _credential;

    internal ApiKeyPolicy(AzureKeyCredential credential)
    {
        _credential = credential;
        RequireSendable(credential.Key);
    }

    public override string? SecretIn(HttpMessage message)
        => message.Request.Headers.TryGetValue(Header, out string? key) ? key
            : message.Request.Headers.TryGetValue("Authorization", out string? header) && header.StartsWith(TokenCache.Scheme, StringComparison.Ordinal) ? header.Substring(TokenCache.Scheme.Length)
            : null;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        string sent = Stamp(message);
        ProcessNext(message, pipeline);
        if (WasReplaced(message, sent))
        {
            Stamp(message);
            ProcessNext(message, pipeline);
        }
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        string sent = Stamp(message);
        await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        if (WasReplaced(message, sent))
        {
            Stamp(message);
            await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        }
    }

    private string Stamp(HttpMessage message)
    {
        string key = _credential.Key;
        RequireSendable(key);
        Call call = Call.Of(message);
        EphemeralKey.RequireFit(key, call);
        if (EphemeralKey.Is(key))
        {
            message.Request.Headers.SetValue("Authorization", TokenCache.Scheme + key);
        }
        else
        {
            message.Request.Headers.SetValue(Header, key);
        }

        call.Sends++;
        return key;
    }

    /// <exception cref="ArgumentException">The key can't stand in a header.</exception>
    private static void RequireSendable(string credential)
    {
        if (!HeaderText.IsVisibleAscii(credential) || string.IsNullOrWhiteSpace(credential))
        {
            throw new ArgumentException(
                "The key is blank, or holds a line break or another character that no key has. If it was read from a file, trim it.", nameof(credential));
        }
    }

    private bool WasReplaced(HttpMessage message, string sent)
    {
        if (message.Response.Status != 401 || string.Equals(sent, _credential.Key, StringComparison.Ordinal))
        {
            return false;
        }

        message.Response.Dispose();
        return true;
    }
}
