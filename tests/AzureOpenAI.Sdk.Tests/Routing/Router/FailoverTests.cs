using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Routing;

/// <summary>A call whose deployment fails is answered by another one.</summary>
public sealed class FailoverTests
{
    [Test]
    public async Task The_first_tier_answers_while_it_can([Values] bool async)
    {
        var resources = new FakeResources().Chat("a").Chat("b");
        var client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]);

        for (int i = 0; i < 20; i++)
        {
            await client.ChatAsync(async);
        }

        Assert.That(resources.Hosts, Is.All.EqualTo("a"));
    }

    [Test]
    public async Task A_deployment_that_fails_is_followed_by_the_next_tier_at_once([Values(408, 429, 500, 502, 503, 504, 401, 403, 404)] int status, [Values] bool async)
    {
        var resources = new FakeResources().Reply("a", status).Chat("b");
        var client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]);

        var answer = await client.ChatAsync(async);

        Assert.That(answer.Value.Text, Is.EqualTo("hi"));
        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public async Task A_stream_that_is_refused_comes_from_the_next_tier([Values(429, 500)] int status)
    {
        var resources = new FakeResources().Reply("a", status).Events("b", Replies.Piece("hel"), Replies.Piece("lo"), Replies.Stop, "[DONE]");
        var client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]);

        var texts = await client.StreamAsync();

        Assert.That(string.Concat(texts), Is.EqualTo("hello"));
        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public async Task A_deployment_that_stays_silent_is_given_up_after_the_time_for_the_first_byte([Values] bool streamed)
    {
        var resources = new FakeResources().Silence("a");
        resources = streamed ? resources.Events("b", Replies.Piece("hi"), Replies.Stop, "[DONE]") : resources.Chat("b");
        resources.Options.Calls.FirstByteTimeout = TimeSpan.FromSeconds(5);
        var client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]);

        Task call = streamed ? client.StreamAsync() : client.ChatAsync(async: true);
        await Eventually.True(() => resources.Hosts.Count == 1);
        resources.Clock.Advance(TimeSpan.FromSeconds(5.1));
        await call;

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public async Task A_connection_that_breaks_is_followed_by_the_next_tier([Values] bool refused)
    {
        Exception failure = refused ? new HttpRequestException("x", new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused)) : new IOException("reset");
        var resources = new FakeResources().Break("a", failure).Chat("b");
        var client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]);

        await client.ChatAsync(async: true);

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public async Task A_connection_that_breaks_and_then_one_that_cannot_be_made_are_followed_by_the_third_deployment()
    {
        var refused = new HttpRequestException("x", new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused));
        var resources = new FakeResources().Break("a", new IOException("reset")).Break("b", refused).Chat("c");
        var client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")], [FakeResources.Deployment("c")]);

        await client.ChatAsync(async: true);

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a", "b", "c" }), "only the first may have been executed, so this is sent again once");
    }

    [Test]
    public async Task A_call_that_may_have_been_executed_twice_is_not_sent_a_third_time()
    {
        var resources = new FakeResources().Break("a", new IOException("reset")).Break("b", new IOException("reset")).Chat("c");
        var client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")], [FakeResources.Deployment("c")]);

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => client.ChatAsync(async: true));

        Assert.That(failure.MayHaveExecuted, Is.True);
        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public async Task Each_attempt_has_the_address_the_name_and_the_key_of_its_deployment()
    {
        var resources = new FakeResources().Reply("a", 500).Chat("b");
        var client = resources.Client(
            [FakeResources.Deployment("a", "first")],
            [FakeResources.Deployment("b", "second", deployment => deployment.Version = ServiceVersion.V2024_10_21)]);

        await client.ChatAsync(async: true);

        var (first, second) = (resources.Requests[0], resources.Requests[1]);
        Assert.That(first.Uri.ToString(), Is.EqualTo("https://a.openai.azure.com/openai/v1/chat/completions"));
        JsonTree.AssertEqual("""{"model":"first","messages":[{"role":"user","content":"hello"}]}""", first.Body);
        Assert.That(first.Headers["api-key"], Is.EqualTo("key-of-a"));
        Assert.That(second.Uri.ToString(), Is.EqualTo("https://b.openai.azure.com/openai/deployments/second/chat/completions?api-version=2024-10-21"));
        JsonTree.AssertEqual("""{"messages":[{"role":"user","content":"hello"}]}""", second.Body);
        Assert.That(second.Headers["api-key"], Is.EqualTo("key-of-b"));
    }

    [Test]
    public async Task What_is_the_requests_own_fault_is_not_repeated([Values(302, 307, 400, 409, 413, 422, 424, 425, 431, 501, 505)] int status)
    {
        var resources = new FakeResources().Reply("a", status).Chat("b");
        var client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]);

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => client.ChatAsync(async: true));

        Assert.That(failure.Status, Is.EqualTo(status));
        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public async Task What_makes_something_is_not_begun_elsewhere_when_it_may_have_been_made([Values] bool mayHaveBeen)
    {
        Exception failure = mayHaveBeen ? new IOException("reset") : new HttpRequestException("x", new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused));
        var resources = new FakeResources().Break("a", failure).Reply("b", 200, """{ "id": "video_1", "status": "queued" }""");
        var client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]).GetVideosClient("gpt-4o");

        Task call = client.StartAsync(Azure.WaitUntil.Started, new("A cat on a roof"));

        if (mayHaveBeen)
        {
            Assert.That((await Assert.ThrowsAsync<AzureOpenAIException>(() => call)).MayHaveExecuted, Is.True);
        }
        else
        {
            await call;
        }

        Assert.That(resources.Hosts, Is.EqualTo(mayHaveBeen ? new[] { "a" } : ["a", "b"]));
    }

    [Test]
    public async Task Each_attempt_carries_the_id_of_its_call_wherever_it_goes()
    {
        var resources = new FakeResources().Reply("a", 500).Chat("b");
        var client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]);

        await client.ChatAsync(async: true);
        await client.ChatAsync(async: true);

        string[] ids = [.. resources.Requests.Select(request => request.Headers["x-ms-client-request-id"])];
        Assert.That(ids[0], Is.EqualTo(ids[1]));
        Assert.That(ids[2], Is.Not.EqualTo(ids[0]));
    }

    [Test]
    public async Task An_identity_of_many_deployments_is_asked_once_and_one_refused_token_is_renewed_before_the_call_goes_elsewhere()
    {
        var resources = new FakeResources().Reply("a", 401).Chat("b");
        var identity = new StubTokenCredential(resources.Clock);
        var client = resources.Client([FakeResources.Deployment("a", with: Shared)], [FakeResources.Deployment("b", with: Shared)]);

        await client.ChatAsync(async: true);
        await client.ChatAsync(async: true);

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a", "a", "b", "b" }));
        Assert.That(identity.Questions, Has.Count.EqualTo(2), "the first token, and its renewal");

        void Shared(AzureOpenAI.Sdk.Routing.RouteDeployment deployment) => (deployment.Key, deployment.Identity) = (null, identity);
    }

    [Test]
    public async Task A_stream_that_breaks_after_its_first_token_is_not_begun_elsewhere()
    {
        var resources = new FakeResources().Reply("a", 200, Replies.Events(Replies.Piece("hel")), "text/event-stream").Events("b", Replies.Piece("x"));
        var client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]);

        await Assert.ThrowsAsync<StreamInterruptedException>(() => client.StreamAsync());

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public async Task When_all_fail_the_failure_names_those_that_were_tried_and_no_key()
    {
        var resources = new FakeResources().Reply("a", 500).Reply("b", 503);
        resources.Options.Retry.MaxRetries = 1;
        var client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]);

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => client.ChatAsync(async: true));

        Assert.That(failure.Status, Is.EqualTo(503));
        Assert.That(failure.Attempts, Is.EqualTo(2));
        Assert.That(failure.Message, Does.Contain("tried a, b").And.Not.Contain("key-of"));
    }
}
