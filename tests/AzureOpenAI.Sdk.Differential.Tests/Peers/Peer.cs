using System.ClientModel;
using OpenAI;

namespace AzureOpenAI.Sdk.Differential.Tests.Peers;

/// <summary>The library that ours is compared with.</summary>
internal static class Peer
{
    internal const string Name = "OpenAI-2.15.0";

    /// <summary>Gets the version that ours speaks, so that both use the same shape of URL.</summary>
    internal static ServiceVersion Version => ServiceVersion.V1;

    internal static OpenAIClient Create(Uri server)
        => new(new ApiKeyCredential("0123456789abcdef"), new OpenAIClientOptions { Endpoint = new Uri(server, "openai/v1") });
}
