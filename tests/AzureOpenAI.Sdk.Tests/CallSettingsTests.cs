using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests;

/// <summary>Settings are checked before a call is made, and the nearer ones decide.</summary>
public sealed class CallSettingsTests
{
    private static readonly Action<CallSettings, TimeSpan>[] Limits =
    [
        (settings, time) => settings.Timeout = time,
        (settings, time) => settings.FirstByteTimeout = time,
        (settings, time) => settings.IdleTimeout = time,
        (settings, time) => settings.ProgressTimeout = time,
        (settings, time) => settings.AttemptTimeout = time,
    ];

    [Test]
    public void A_time_limit_must_be_able_to_pass([Range(0, 4)] int limit, [Values(0, -1, -20_000)] long ticks)
    {
        var settings = new CallSettings();
        Limits[limit](settings, TimeSpan.FromTicks(ticks));

        AssertRefused(settings, "Timeout");
    }

    [Test]
    public async Task A_time_limit_may_be_as_long_as_one_likes([Range(0, 4)] int limit, [Values] bool async)
    {
        foreach (TimeSpan time in new[] { TimeSpan.MaxValue, Timeout.InfiniteTimeSpan, TimeSpan.FromDays(60), TimeSpan.FromTicks(long.MaxValue - 1) })
        {
            var service = new FakeService().Reply(503, "{}").Reply(200, Replies.Chat);
            Limits[limit](service.Options.Calls, time);

            Assert.That((await service.Client.ChatAsync(async)).Value.Text, Is.EqualTo("hi"));
        }
    }

    [Test]
    public void The_number_of_retries_has_bounds([Values(-1, 101, int.MinValue)] int retries) => AssertRefused(new() { MaxRetries = retries }, "MaxRetries");

    [Test]
    public void Settings_must_be_there()
    {
        Assert.That(() => new FakeService().Client.GetChatClient("gpt-4o").With(null!), Throws.ArgumentNullException);
        Assert.That(() => new FakeService().Client.GetEmbeddingsClient("gpt-4o").With(null!), Throws.ArgumentNullException);
    }

    [Test]
    public async Task What_is_left_open_is_decided_by_what_surrounds_it()
    {
        var service = new FakeService(new() { Calls = { MaxRetries = 1 } }).Reply(503, "{}");
        ChatClient chat = service.Client.GetChatClient("gpt-4o");

        await Assert.ThrowsAsync<AzureOpenAIException>(() => chat.With(new() { IdleTimeout = TimeSpan.FromSeconds(5) }).CompleteAsync("hello"));
        Assert.That(service.Requests, Has.Count.EqualTo(2));
        await Assert.ThrowsAsync<AzureOpenAIException>(() => chat.With(new() { MaxRetries = 0 }).With(new() { IdleTimeout = TimeSpan.FromSeconds(5) }).CompleteAsync("hello"));
        Assert.That(service.Requests, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Settings_changed_later_change_no_client_that_was_made_with_them()
    {
        var service = new FakeService().Reply(503, "{}");
        var settings = new CallSettings { MaxRetries = 0 };
        ChatClient chat = service.Client.GetChatClient("gpt-4o").With(settings);

        settings.MaxRetries = 3;
        settings.Headers["X-Late"] = "yes";
        await Assert.ThrowsAsync<AzureOpenAIException>(() => chat.CompleteAsync("hello"));

        Assert.That(service.Requests, Has.Count.EqualTo(1));
        Assert.That(service.Requests[0].Headers, Does.Not.ContainKey("X-Late"));
    }

    private static void AssertRefused(CallSettings settings, string name)
    {
        var service = new FakeService();
        Assert.That(() => service.Client.GetChatClient("gpt-4o").With(settings), Throws.ArgumentException.With.Message.Contains(name));
    }
}
