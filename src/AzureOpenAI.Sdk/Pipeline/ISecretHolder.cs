using Azure.Core;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>Knows the secret that a request carries, so that it can be taken out of a text that echoes it.</summary>
internal interface ISecretHolder
{
    /// <summary>Gets the key or token that was sent, which need not be the one in use by now; null when none was.</summary>
    string? SecretIn(HttpMessage message);
}
