using System.Diagnostics;
using System.Diagnostics.Metrics;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Diagnostics;

/// <summary>Spans and metrics: their names, and tags from a fixed list.</summary>
public sealed class TelemetryTests
{
    private static readonly string[] KnownTags =
    [
        "gen_ai.operation.name", "gen_ai.provider.name", "gen_ai.request.model", "gen_ai.response.model", "gen_ai.usage.input_tokens", "gen_ai.usage.output_tokens",
        "gen_ai.token.type", "server.address", "server.port", "error.type", "azure_openai.attempts",
    ];

    private readonly string _deployment = "gpt-" + Guid.NewGuid().ToString("N");

    [Test]
    public async Task A_call_is_a_span_and_is_measured([Values] bool streamed)
    {
        using var watch = new Watch(_deployment);
        var service = new FakeService().Reply(503, "{}");
        const string Usage = "\"model\":\"gpt-4o-2024\",\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":4,\"total_tokens\":7}";
        service = streamed
            ? service.ReplyEvents(Replies.Events(Replies.Piece("hi"), Replies.Stop, $$"""{"choices":[],{{Usage}}}"""))
            : service.Reply(200, $$"""{"choices":[],{{Usage}}}""");

        await RunAsync(service, streamed);

        Activity span = watch.Spans.Single();
        Assert.That(span.DisplayName, Is.EqualTo("chat " + _deployment));
        Assert.That(span.Kind, Is.EqualTo(ActivityKind.Client));
        Assert.That(span.Status, Is.EqualTo(ActivityStatusCode.Unset));
        Assert.That(span.TagObjects.ToDictionary(tag => tag.Key, tag => tag.Value), Is.SupersetOf(new Dictionary<string, object?>
        {
            ["gen_ai.operation.name"] = "chat",
            ["gen_ai.provider.name"] = "azure.ai.openai",
            ["gen_ai.request.model"] = _deployment,
            ["gen_ai.response.model"] = "gpt-4o-2024",
            ["gen_ai.usage.input_tokens"] = 3L,
            ["gen_ai.usage.output_tokens"] = 4L,
            ["server.address"] = "unit.openai.azure.com",
            ["server.port"] = 443,
            ["azure_openai.attempts"] = 2,
        }));
        Assert.That(watch.Values("gen_ai.client.operation.duration"), Has.Count.EqualTo(1));
        Assert.That(watch.Values("gen_ai.client.token.usage").Order(), Is.EqualTo(new[] { 3.0, 4.0 }));
        Assert.That(watch.TagNames.Distinct(), Is.SubsetOf(KnownTags));
    }

    [Test]
    [TestCase(429, "{\"error\":{\"code\":\"made up by the service\"}}", "429")]
    [TestCase(200, "<html>", "unexpected_content")]
    [TestCase(200, "{\"error\":{\"code\":\"400\"}}", "400")]
    public async Task A_failure_is_counted_by_a_word_that_the_service_can_t_make_up(int status, string body, string type)
    {
        using var watch = new Watch(_deployment);

        await RunAsync(new FakeService(new() { Retry = { MaxRetries = 0 } }).Reply(status, body), streamed: false);

        Assert.That(watch.Spans.Single().GetTagItem("error.type"), Is.EqualTo(type));
        Assert.That(watch.Spans.Single().Status, Is.EqualTo(ActivityStatusCode.Error));
        Assert.That(watch.Tags("gen_ai.client.operation.duration", "error.type"), Is.EqualTo(new object[] { type }));
    }

    [Test]
    [TestCase("data: {\"error\":{\"code\":\"made up by the service\"}}\n\n", "stream_error")]
    [TestCase("data: {\"cho", "connection_lost")]
    [TestCase("", "stream_ended_early")]
    [TestCase("data: what\n\n", "invalid_json")]
    public async Task A_broken_stream_is_counted_by_what_broke_it(string rest, string type)
    {
        using var watch = new Watch(_deployment);

        await RunAsync(new FakeService().ReplyEvents(Replies.Events(Replies.Piece("half")) + rest), streamed: true);

        Assert.That(watch.Spans.Single().GetTagItem("error.type"), Is.EqualTo(type));
    }

    [Test]
    public async Task A_cancelled_call_and_a_cancelled_stream_say_so()
    {
        using var watch = new Watch(_deployment);
        using var cancel = new CancellationTokenSource();
        var service = new FakeService().ReplyEvents(Replies.Events(Replies.Piece("half"), Replies.Stop)).StaySilent();

        ChatStream stream = await service.Client.GetChatClient(_deployment).StreamAsync("hello", cancel.Token);
        Task call = service.Client.GetChatClient(_deployment).CompleteAsync("hello", cancel.Token);
        await service.WaitForRequestAsync();
        await cancel.CancelAsync();
        await Assert.CatchAsync<OperationCanceledException>(() => call);
        await Assert.CatchAsync<OperationCanceledException>(() => stream.ToCompletionAsync());

        Assert.That(watch.Spans.Select(span => span.GetTagItem("error.type")), Is.All.EqualTo("System.OperationCanceledException").And.Exactly(2).Items);
    }

    [Test]
    public async Task A_span_is_the_parent_of_nothing_after_its_call()
    {
        using var watch = new Watch(_deployment);
        Activity? before = Activity.Current;

        await RunAsync(new FakeService().Reply(200, Replies.Chat), streamed: false);
        await RunAsync(new FakeService().ReplyEvents(Replies.Events(Replies.Stop)), streamed: true);

        Assert.That(Activity.Current, Is.SameAs(before));
        Assert.That(watch.Spans, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Retries_are_counted_with_their_reason()
    {
        using var watch = new Watch(null);
        var service = new FakeService().Reply(599, "{}", headers: ("x-should-retry", "true")).Reply(200, Replies.Chat);

        await RunAsync(service, streamed: false);

        Assert.That(watch.Tags("azure_openai.client.retries", "error.type").Where(type => type is "599"), Has.One.Items);
    }

    private async Task RunAsync(FakeService service, bool streamed)
    {
        ChatClient chat = service.Client.GetChatClient(_deployment);
        try
        {
            _ = streamed ? await (await chat.StreamAsync("hello")).ToCompletionAsync() : (await chat.CompleteAsync("hello")).Value;
        }
        catch (AzureOpenAIException)
        {
            // What it is counted as is the question here.
        }
    }

    /// <summary>Listens to the client's spans and metrics of one deployment, or of all.</summary>
    private sealed class Watch : IDisposable
    {
        private readonly List<(string Name, double Value, KeyValuePair<string, object?>[] Tags)> _values = [];
        private readonly List<Activity> _spans = [];
        private readonly ActivityListener _listener;
        private readonly MeterListener _metrics = new();
        private readonly string? _deployment;

        internal Watch(string? deployment)
        {
            _deployment = deployment;
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == "AzureOpenAI.Sdk",
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = span => AddIfWanted(span.TagObjects, () => _spans.Add(span)),
            };
            ActivitySource.AddActivityListener(_listener);
            _metrics.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "AzureOpenAI.Sdk")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _metrics.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags.ToArray()));
            _metrics.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags.ToArray()));
            _metrics.Start();
        }

        internal IReadOnlyList<Activity> Spans
        {
            get
            {
                lock (_values)
                {
                    return [.. _spans];
                }
            }
        }

        internal IEnumerable<string> TagNames => Spans.SelectMany(span => span.TagObjects.Select(tag => tag.Key)).Concat(_values.SelectMany(value => value.Tags.Select(tag => tag.Key)));

        internal IReadOnlyList<double> Values(string name) => [.. Copy().Where(value => value.Name == name).Select(value => value.Value)];

        internal IEnumerable<object?> Tags(string name, string tag) => Copy().Where(value => value.Name == name).SelectMany(value => value.Tags).Where(found => found.Key == tag).Select(found => found.Value);

        public void Dispose()
        {
            _listener.Dispose();
            _metrics.Dispose();
        }

        private List<(string Name, double Value, KeyValuePair<string, object?>[] Tags)> Copy()
        {
            lock (_values)
            {
                return [.. _values];
            }
        }

        private void Add(Instrument instrument, double value, KeyValuePair<string, object?>[] tags) => AddIfWanted(tags, () => _values.Add((instrument.Name, value, tags)));

        private void AddIfWanted(IEnumerable<KeyValuePair<string, object?>> tags, Action add)
        {
            if (_deployment is null || tags.Any(tag => tag.Key == "gen_ai.request.model" && Equals(tag.Value, _deployment)))
            {
                lock (_values)
                {
                    add();
                }
            }
        }
    }
}
