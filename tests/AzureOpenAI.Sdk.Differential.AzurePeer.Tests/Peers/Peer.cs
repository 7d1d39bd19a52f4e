using System.ClientModel;
using OpenAI;
using AzurePeer = Azure.AI.OpenAI;

namespace AzureOpenAI.Sdk.Differential.Tests.Peers;

/// <summary>The library that ours is compared with.</summary>
internal static class Peer
{
    internal const string Name = "Azure.AI.OpenAI-2.1.0";

    /// <summary>Gets the version that ours speaks, so that both use the same shape of URL.</summary>
    internal static ServiceVersion Version => ServiceVersion.V2024_10_21;

    internal static OpenAIClient Create(Uri server)
        => new AzurePeer.AzureOpenAIClient(server, new ApiKeyCredential("0123456789abcdef"), new AzurePeer.AzureOpenAIClientOptions(AzurePeer.AzureOpenAIClientOptions.ServiceVersion.V2024_10_21));
}
