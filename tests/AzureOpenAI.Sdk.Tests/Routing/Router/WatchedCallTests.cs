using AzureOpenAI.Sdk.Diagnostics;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Routing;

/// <summary>Watchers are told what is known of a call that is routed, and nothing that is made up.</summary>
public sealed class WatchedCallTests
{
    [Test]
    public async Task A_watcher_of_a_routed_call_is_told_the_model_and_the_operation_and_no_address()
    {
        var resources = new FakeResources().Chat("a");
        var watcher = new Watcher();
        resources.Options.Watchers.Add(watcher);
        AzureOpenAIClient client = resources.Client([FakeResources.Deployment("a")]);

        await client.ChatAsync(async: true);

        CallStart start = watcher.Seen.Single();
        Assert.That((start.Operation, start.Path, start.Deployment, start.Uri), Is.EqualTo(("chat", "chat/completions", "gpt-4o", (Uri?)null)));
    }

    private sealed class Watcher : CallWatcher
    {
        public List<CallStart> Seen { get; } = [];

        public override object? Starting(CallStart call)
        {
            Seen.Add(call);
            return null;
        }
    }
}
