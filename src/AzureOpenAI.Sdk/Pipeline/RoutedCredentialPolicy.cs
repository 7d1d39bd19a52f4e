using Azure.Core;
using Azure.Core.Pipeline;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>Gives each attempt the credential of the deployment that it goes to, and never that of another one.</summary>
/// <param name="own">The client's own credential, for what is not routed; null when it has none.</param>
internal sealed class RoutedCredentialPolicy(CredentialPolicy? own) : CredentialPolicy
{
    public override string? SecretIn(HttpMessage message) => Of(message).SecretIn(message);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => Prepare(message).Process(message, pipeline);

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => Prepare(message).ProcessAsync(message, pipeline);

    private CredentialPolicy Prepare(HttpMessage message)
    {
        // What the attempt before showed to another resource must not be shown to this one.
        message.Request.Headers.Remove("api-key");
        message.Request.Headers.Remove("Authorization");
        return Of(message);
    }

    private CredentialPolicy Of(HttpMessage message)
        => Call.Of(message).Credential ?? own ?? throw new InvalidOperationException("The call goes to no deployment and the client has no credential of its own.");
}
