using System.ClientModel;
using AzureOpenAI.Sdk.Differential.Tests.Cases;
using OpenAI;
using AzurePeer = Azure.AI.OpenAI;

namespace AzureOpenAI.Sdk.Differential.Tests.Peers;

/// <summary>The library that ours is compared with.</summary>
internal static class Peer
{
    internal const string Name = "Azure.AI.OpenAI-2.1.0";

    /// <summary>Gets the version that ours speaks, so that both use the same shape of URL. The peer knows no preview.</summary>
    internal static ServiceVersion Version(WireCase made) => made.IsPreview ? new("2025-04-01-preview") : ServiceVersion.V2024_10_21;

    /// <summary>Says whether the peer can make a call.</summary>
    internal static bool Has(WireCase made) => !made.IsOfV1Alone;

    internal static OpenAIClient Create(Uri server)
        => new AzurePeer.AzureOpenAIClient(server, new ApiKeyCredential("0123456789abcdef"), new AzurePeer.AzureOpenAIClientOptions(AzurePeer.AzureOpenAIClientOptions.ServiceVersion.V2024_10_21));
}
