using System.ClientModel;
using AzureOpenAI.Sdk.Differential.Tests.Cases;
using OpenAI;

namespace AzureOpenAI.Sdk.Differential.Tests.Peers;

/// <summary>The library that ours is compared with.</summary>
internal static class Peer
{
    internal const string Name = "OpenAI-2.15.0";

    /// <summary>Gets the version that ours speaks, so that both use the same shape of URL.</summary>
    internal static ServiceVersion Version(WireCase made) => ServiceVersion.V1;

    /// <summary>Says whether the peer can make a call.</summary>
    internal static bool Has(WireCase made) => true;

    internal static OpenAIClient Create(Uri server)
        => new(new ApiKeyCredential("0123456789abcdef"), new OpenAIClientOptions { Endpoint = new Uri(server, "openai/v1") });
}
