using Azure;
using AzureOpenAI.Sdk.Differential.Tests.Cases;
using AzureOpenAI.Sdk.Differential.Tests.Peers;
using AzureOpenAI.Sdk.Differential.Tests.Wire;

namespace AzureOpenAI.Sdk.Differential.Tests;

/// <summary>What ours sends is what the peer sends, but for what is listed with a reason.</summary>
public sealed class WireTests
{
    private static readonly string[] PeerNames = ["OpenAI-2.15.0", "Azure.AI.OpenAI-2.1.0"];

    private static IEnumerable<TestCaseData> Calls => WireCases.All.Where(Peer.Has).Select(made => new TestCaseData(made) { TestName = $"{made} as {Peer.Name}" });

    [TestCaseSource(nameof(Calls))]
    public async Task What_differs_from_the_peer_is_listed(object wireCase)
    {
        var made = (WireCase)wireCase;
        await using RecordingServer server = await RecordingServer.StartAsync(made.ReplyTo, made.ReplyType);

        string[] listed = [.. ListedDifference.All.Where(line => line.Peer == Peer.Name && line.IsAbout(made.Name)).Select(line => line.Difference)];
        if (listed is [ListedDifference.NothingIsSent])
        {
            await Assert.ThatAsync(() => made.Peer(Peer.Create(server.Address)), Throws.InvalidOperationException.Or.InstanceOf<NotSupportedException>(), "The peer has it by now: compare it.");
            return;
        }

        await made.Peer(Peer.Create(server.Address));
        var peer = RequestTree.Of(server.TakeLast());
        await made.Ours(new AzureOpenAIClient(server.Address, new AzureKeyCredential("0123456789abcdef"), new AzureOpenAIClientOptions(Peer.Version(made)) { AllowInsecureLoopback = true }));
        var ours = RequestTree.Of(server.TakeLast());

        string[] found = [.. WireDifference.Between(peer, ours).Select(difference => difference.ToString())];
        Assert.That(found.Except(listed), Is.Empty, "List these in eng/wire-differences.txt with a reason, or mend them.");
        Assert.That(listed.Except(found), Is.Empty, "These do not differ any more: take them out of eng/wire-differences.txt.");
    }

    [Test]
    public void Each_line_has_a_reason_and_a_call_that_is_made()
    {
        var wrong = ListedDifference.All.Where(line => line.Reason.Length == 0 || !PeerNames.Contains(line.Peer) || (line.Peer == Peer.Name && !WireCases.All.Where(Peer.Has).Any(made => line.IsAbout(made.Name))));

        Assert.That(wrong, Is.Empty);
        Assert.That(PeerNames, Does.Contain(Peer.Name));
    }
}
