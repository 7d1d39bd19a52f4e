using Azure;
using Azure.Core;
using AzureOpenAI.Sdk.Pipeline;

namespace AzureOpenAI.Sdk.Routing;

/// <summary>Makes one policy for each credential, so that an identity that many deployments share is asked for a token once.</summary>
internal sealed class CredentialPool(AzureOpenAIClientOptions client)
{
    private readonly Dictionary<AzureKeyCredential, CredentialPolicy> _keys = [];
    private readonly Dictionary<(TokenCredential, string), CredentialPolicy> _identities = [];

    internal CredentialPolicy Of(RouteDeployment deployment, Uri endpoint)
    {
        lock (_keys)
        {
            return deployment.Key is { } key ? Of(key) : Of(deployment.Identity!, endpoint);
        }
    }

    private CredentialPolicy Of(AzureKeyCredential key)
    {
        if (!_keys.TryGetValue(key, out CredentialPolicy? policy))
        {
            _keys.Add(key, policy = new ApiKeyPolicy(key));
        }

        return policy;
    }

    private CredentialPolicy Of(TokenCredential identity, Uri endpoint)
    {
        string audience = (client.Audience ?? AzureOpenAIAudience.Of(endpoint)).ToString();
        if (!_identities.TryGetValue((identity, audience), out CredentialPolicy? policy))
        {
            _identities.Add((identity, audience), policy = new EntraIdPolicy(new TokenCache(identity, audience, client.TimeProvider)));
        }

        return policy;
    }
}
