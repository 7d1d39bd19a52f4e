using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>
/// Puts the key into each attempt. It is read anew each time, so that a rotated key is used at once; and when the service refuses a key
/// that was replaced in the meantime, the new one is tried.
/// </summary>
internal sealed class ApiKeyPolicy(AzureKeyCredential credential) : HttpPipelinePolicy, ISecretHolder
{
    private const string Header = "api-key";

    public string? CurrentSecret => credential.Key;

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
        string key = credential.Key;
        message.Request.Headers.SetValue(Header, key);
        return key;
    }

    private bool WasReplaced(HttpMessage message, string sent)
    {
        if (message.Response.Status != 401 || string.Equals(sent, credential.Key, StringComparison.Ordinal))
        {
            return false;
        }

        message.Response.Dispose();
        return true;
    }
}
