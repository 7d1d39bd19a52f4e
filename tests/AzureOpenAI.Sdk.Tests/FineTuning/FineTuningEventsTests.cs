using AzureOpenAI.Sdk.FineTuning;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.FineTuning;

public sealed class FineTuningEventsTests
{
    private const string Running = """{ "id": "ftjob-1", "status": "running" }""";
    private const string Succeeded = """{ "id": "ftjob-1", "status": "succeeded" }""";

    private readonly InstantClock _clock = new();

    [Test]
    public async Task A_job_is_followed_until_it_has_ended_and_each_event_is_told_once_in_order()
    {
        FakeService service = Service()
            .Reply(200, Running).Reply(200, Events("b", "a"))
            .Reply(200, Running).Reply(200, Events("b", "a"))
            .Reply(200, Running).Reply(200, Events("b", "a"))
            .Reply(200, Succeeded).Reply(200, Events("d", "c", "b", "a"));

        Assert.That(await FollowAsync(service), Is.EqualTo(new[] { "a", "b", "c", "d" }));
        Assert.That(_clock.Waits, Is.EqualTo(new[] { TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4) }));
        Assert.That(service.Requests, Has.Count.EqualTo(8));
    }

    [Test]
    public async Task Events_on_several_pages_are_read_as_far_as_they_are_new()
    {
        FakeService service = Service()
            .Reply(200, Running).Reply(200, Events("a"))
            .Reply(200, Succeeded).Reply(200, Page(true, "e", "d")).Reply(200, Page(true, "c", "b")).Reply(200, Page(true, "a", "before"));

        Assert.That(await FollowAsync(service), Is.EqualTo(new[] { "a", "b", "c", "d", "e" }));
        Assert.That(service.Requests[^1].Uri.Query, Does.Contain("after=b").And.Contain("limit=100"));
    }

    [Test]
    public async Task Following_goes_on_after_an_event_that_another_process_saw()
    {
        FakeService service = Service().Reply(200, Succeeded).Reply(200, Events("c", "b", "a"));

        Assert.That(await FollowAsync(service, "b"), Is.EqualTo(new[] { "c" }));
    }

    [Test]
    public async Task A_list_that_has_the_oldest_first_is_told_by_its_times()
    {
        const string Old = """{ "id": "a", "created_at": 1 }, { "id": "b", "created_at": 2 }""";
        FakeService service = Service()
            .Reply(200, Running).Reply(200, $$"""{ "data": [{{Old}}], "has_more": false }""")
            .Reply(200, Succeeded).Reply(200, $$"""{ "data": [{{Old}}], "has_more": true }""").Reply(200, """{ "data": [{ "id": "c", "created_at": 2 }], "has_more": false }""");

        Assert.That(await FollowAsync(service), Is.EqualTo(new[] { "a", "b", "c" }));
    }

    [Test]
    public async Task An_event_that_the_job_does_not_have_is_refused()
    {
        FakeService service = Service().Reply(200, Running).Reply(200, Events("b", "a"));

        ArgumentException? failure = await Assert.ThrowsAsync<ArgumentException>(() => FollowAsync(service, "x"));

        Assert.That(failure!.Message, Does.Contain("no event 'x'"));
    }

    [Test]
    public async Task A_hint_of_the_service_is_waited_for()
    {
        FakeService service = Service()
            .Reply(200, Running, headers: ("Retry-After", "17")).Reply(200, Events("a"))
            .Reply(200, Succeeded).Reply(200, Events("b", "a"));

        Assert.That(await FollowAsync(service), Is.EqualTo(new[] { "a", "b" }));
        Assert.That(_clock.Waits, Is.EqualTo(new[] { TimeSpan.FromSeconds(17) }));
    }

    [Test]
    public async Task The_interval_is_bounded()
    {
        FakeService service = Service();
        for (int i = 0; i < 8; i++)
        {
            service.Reply(200, Running).Reply(200, Events());
        }

        service.Reply(200, Succeeded).Reply(200, Events("a"));

        Assert.That(await FollowAsync(service), Is.EqualTo(new[] { "a" }));
        Assert.That(_clock.Waits[^1], Is.EqualTo(TimeSpan.FromSeconds(30)));
    }

    [Test]
    public async Task Following_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        FakeService service = Service().Reply(200, Running).Reply(200, Events("a"));

        await Assert.ThatAsync(
            async () =>
            {
                await foreach (FineTuningEvent item in service.Client.GetFineTuningClient().FollowEventsAsync("ftjob-1").WithCancellation(cancellation.Token))
                {
                    await cancellation.CancelAsync();
                }
            },
            Throws.InstanceOf<OperationCanceledException>());
    }

    private static async Task<List<string?>> FollowAsync(FakeService service, string? after = null)
    {
        List<string?> ids = [];
        await foreach (FineTuningEvent item in service.Client.GetFineTuningClient().FollowEventsAsync("ftjob-1", after))
        {
            ids.Add(item.Id);
        }

        return ids;
    }

    private static string Events(params string[] ids) => Page(false, ids);

    private static string Page(bool hasMore, params string[] ids)
        => $$"""{ "object": "list", "data": [{{string.Join(',', ids.Select(id => $$"""{ "id": "{{id}}", "created_at": 1 }"""))}}], "has_more": {{(hasMore ? "true" : "false")}} }""";

    private FakeService Service() => new(new AzureOpenAIClientOptions { TimeProvider = _clock });
}
