using Azure.Core;
using Azure.Core.Pipeline;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>Puts a credential into each attempt.</summary>
internal abstract class CredentialPolicy : HttpPipelinePolicy, ISecretHolder
{
    public abstract string? SecretIn(HttpMessage message);
}
