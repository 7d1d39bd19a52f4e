using Azure;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Pipeline;

/// <summary>A key travels in its header, can be replaced at any time, and is refused where it can't be one.</summary>
public sealed class ApiKeyTests
{
    [Test]
    public async Task The_key_stands_in_its_header_alone([Values] bool async)
    {
        var service = new FakeService().Reply(200, Replies.Chat);

        await service.Client.ChatAsync(async);

        Assert.That(service.Requests[0].Headers["api-key"], Is.EqualTo("0123456789abcdef"));
        Assert.That(service.Requests[0].Headers, Does.Not.ContainKey("Authorization"));
        Assert.That(service.Requests[0].Uri.ToString(), Does.Not.Contain("0123456789abcdef"));
    }

    [Test]
    public async Task A_replaced_key_is_used_by_the_next_call_and_by_the_next_attempt()
    {
        var key = new AzureKeyCredential("old");
        var service = new FakeService().Reply(200, Replies.Chat).Reply((_, _) =>
        {
            key.Update("newest");
            return Task.FromResult(FakeService.Response(503, "{}"u8.ToArray()));
        }).Reply(200, Replies.Chat);
        AzureOpenAIClient client = Client(service, key);

        await client.ChatAsync(async: true);
        key.Update("new");
        await client.ChatAsync(async: true);

        Assert.That(KeysOf(service), Is.EqualTo(new[] { "old", "new", "newest" }));
    }

    [Test]
    public async Task A_key_that_was_replaced_while_it_was_refused_is_tried_anew_once([Values] bool async)
    {
        var key = new AzureKeyCredential("old");
        var service = new FakeService().Reply((_, _) =>
        {
            key.Update("new");
            return Task.FromResult(FakeService.Response(401, "{}"u8.ToArray()));
        }).Reply(200, Replies.Chat);

        await Client(service, key).ChatAsync(async);

        Assert.That(KeysOf(service), Is.EqualTo(new[] { "old", "new" }));
    }

    [Test]
    public async Task A_refused_key_is_not_tried_anew_when_it_is_still_the_same([Values] bool async)
    {
        var service = new FakeService().Reply(401, """{"error":{"code":"401","message":"Access denied."}}""");

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async));

        Assert.That(service.Requests, Has.Count.EqualTo(1));
        Assert.That(failure.Message, Does.Contain("Access denied.").And.Contain("Cognitive Services OpenAI User"));
    }

    [Test]
    public async Task A_key_rotated_under_many_threads_is_always_a_whole_one()
    {
        var key = new AzureKeyCredential("key0");
        var service = new FakeService().Reply(200, Replies.Chat);
        AzureOpenAIClient client = Client(service, key);
        using var stop = new CancellationTokenSource();
        Task rotating = Task.Run(async () =>
        {
            for (int i = 0; !stop.IsCancellationRequested; i++)
            {
                key.Update("key" + (i % 10));
                await Task.Yield();
            }
        });

        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(async () =>
        {
            for (int i = 0; i < 20; i++)
            {
                await client.ChatAsync(async: true);
            }
        })));
        await stop.CancelAsync();
        await rotating;
        key.Update("last");
        await client.ChatAsync(async: true);

        Assert.That(KeysOf(service)[..^1], Is.All.Match("^key[0-9]$"));
        Assert.That(KeysOf(service)[^1], Is.EqualTo("last"));
    }

    [Test]
    [TestCase("key\n")]
    [TestCase("key\r\nX-Admin: yes")]
    [TestCase("key\0")]
    [TestCase("kéy")]
    [TestCase("\uFEFFkey")]
    [TestCase(" ")]
    public void A_key_that_can_t_be_one_is_refused_before_anything_is_sent(string key)
    {
        var service = new FakeService().Reply(200, Replies.Chat);
        var rotated = new AzureKeyCredential("good");
        AzureOpenAIClient client = Client(service, rotated);
        rotated.Update(key);

        Assert.That(() => Client(service, new AzureKeyCredential(key)), Throws.ArgumentException.With.Message.Contains("trim"));
        Assert.That(() => client.ChatAsync(async: true), Throws.ArgumentException.With.Message.Contains("trim").And.Message.Not.Contains("key\n"));
        Assert.That(service.Requests, Is.Empty);
    }

    private static AzureOpenAIClient Client(FakeService service, AzureKeyCredential key) => new(FakeService.Endpoint, key, service.Options);

    private static string[] KeysOf(FakeService service) => [.. service.Requests.Select(request => request.Headers["api-key"])];
}
