using Microsoft.Extensions.Time.Testing;

namespace AzureOpenAI.Sdk.Emulator.Tests.Faults;

internal sealed class FaultTests
{
    private const string Hello = """{ "model": "gpt-4o", "messages": [{ "role": "user", "content": "Hello there" }] }""";
    private const string Stream = """{ "model": "gpt-4o", "stream": true, "messages": [{ "role": "user", "content": "One two three four" }] }""";

    private readonly FakeTimeProvider _clock = new();

    [Test]
    public async Task A_fault_of_the_options_begins_and_ends_on_the_emulators_clock()
    {
        await using var emulator = await RunningEmulator.StartAsync(options =>
        {
            options.TimeProvider = _clock;
            options.Faults.Add(new(EmulatorFaultKind.Refuse) { From = TimeSpan.FromSeconds(10), Duration = TimeSpan.FromSeconds(5), RetryAfter = TimeSpan.FromSeconds(1.5) });
        });
        List<int> statuses = [];

        foreach (var step in (double[])[9.9, 0.1, 4.9, 0.1])
        {
            _clock.Advance(TimeSpan.FromSeconds(step));
            statuses.Add((await emulator.ChatAsync(Hello)).Status);
        }

        Assert.That(statuses, Is.EqualTo(new[] { 200, 503, 503, 200 }));
        Assert.That(emulator.Traffic["gpt-4o"], Has.Property("Requests").EqualTo(4).And.Property("Faulted").EqualTo(2));
    }

    [Test]
    public async Task A_refusal_says_what_it_was_told_to_say()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        using var fault = emulator.Inject(new(EmulatorFaultKind.Refuse) { Status = 429, RetryAfter = TimeSpan.FromSeconds(1.5) });

        var reply = await emulator.ChatAsync(Hello);

        Assert.That((reply.Status, reply.Header("retry-after"), reply.Header("retry-after-ms")), Is.EqualTo((429, "2", "1500")));
        Assert.That(reply.Error.GetProperty("code").GetString(), Is.EqualTo("429"));
    }

    [Test]
    public async Task A_fault_is_for_one_deployment_for_so_many_requests_or_until_it_is_taken_away()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        using (emulator.Inject(new(EmulatorFaultKind.Refuse) { Deployment = "GPT-4o" }))
        {
            Assert.That((await emulator.ChatAsync(Hello)).Status, Is.EqualTo(503));
            Assert.That((await emulator.ChatAsync(Hello.Replace("gpt-4o", "gpt-4o-mini", StringComparison.Ordinal))).Status, Is.EqualTo(200));
            Assert.That((await emulator.GetAsync("openai/v1/models/gpt-4o")).Status, Is.EqualTo(200));
        }

        using var once = emulator.Inject(new(EmulatorFaultKind.Refuse) { Requests = 1 });
        Assert.That((await emulator.GetAsync("openai/v1/models/gpt-4o")).Status, Is.EqualTo(503), "all of the resource");
        Assert.That((await emulator.ChatAsync(Hello)).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task A_connection_is_cut_before_anything_is_answered()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        using var fault = emulator.Inject(new(EmulatorFaultKind.Reset));

        Assert.That(async () => await emulator.ChatAsync(Hello), Throws.InstanceOf<HttpRequestException>());
    }

    [Test]
    public async Task A_request_that_hangs_is_never_answered_and_others_are_once_the_fault_is_gone()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var fault = emulator.Inject(new(EmulatorFaultKind.Hang));
        using var cancel = new CancellationTokenSource();
        var hanging = emulator.Http.PostAsync(RunningEmulator.ChatPath, RunningEmulator.Json(Hello), cancel.Token);
        for (var i = 0; i < 2_000 && emulator.Traffic["gpt-4o"].Faulted == 0; i++)
            await Task.Delay(5);

        fault.Dispose();

        Assert.That((await emulator.ChatAsync(Hello)).Status, Is.EqualTo(200));
        Assert.That(hanging.IsCompleted, Is.False);
        await cancel.CancelAsync();
        Assert.That(async () => await hanging, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task An_answer_begins_late_on_the_emulators_clock([Values] bool isFault)
    {
        await using var emulator = await RunningEmulator.StartAsync(options =>
        {
            options.TimeProvider = _clock;
            options.Latency = isFault ? TimeSpan.Zero : TimeSpan.FromMinutes(5);
        });
        using var fault = isFault ? emulator.Inject(new(EmulatorFaultKind.Delay) { Delay = TimeSpan.FromMinutes(5) }) : null;

        var call = emulator.ChatAsync(Hello);
        for (var i = 0; i < 2_000 && emulator.Traffic["gpt-4o"].Requests == 0; i++)
            await Task.Delay(5);
        Assert.That(call.IsCompleted, Is.False);
        for (var i = 0; i < 2_000 && !call.IsCompleted; i++)
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(5);
        }

        Assert.That((await call).Status, Is.EqualTo(200));
    }

    [TestCase(0, "")]
    [TestCase(4, "You said")]
    public async Task A_stream_breaks_off_after_so_many_events(int events, string seen)
    {
        await using var emulator = await RunningEmulator.StartAsync();
        using var fault = emulator.Inject(new(EmulatorFaultKind.Break) { Events = events });
        using var request = new HttpRequestMessage(HttpMethod.Post, RunningEmulator.ChatPath) { Content = RunningEmulator.Json(Stream) };
        var read = new MemoryStream();

        Assert.That(async () =>
        {
            using var response = await emulator.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            await response.Content.CopyToAsync(read);
        }, Throws.InstanceOf<HttpRequestException>().Or.InstanceOf<IOException>());

        var chunks = System.Text.Encoding.UTF8.GetString(read.ToArray()).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.That(chunks, Has.Length.EqualTo(events));
        var text = string.Concat(chunks.Select(chunk => RunningEmulator.Parse(chunk["data: ".Length..]).GetProperty("choices").EnumerateArray()
            .Select(choice => choice.GetProperty("delta").TryGetProperty("content", out var content) ? content.GetString() : "").FirstOrDefault()));
        Assert.That(text, Is.EqualTo(seen));
    }

    [Test]
    public async Task An_answer_that_is_no_stream_breaks_off_in_its_middle()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        using var fault = emulator.Inject(new(EmulatorFaultKind.Break));

        Assert.That(async () => await emulator.ChatAsync(Hello), Throws.InstanceOf<HttpRequestException>().Or.InstanceOf<IOException>());
    }

    [Test]
    public async Task A_fault_that_makes_no_sense_is_refused()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        Assert.That(() => emulator.Inject(new(EmulatorFaultKind.Refuse) { Status = 200 }), Throws.InstanceOf<ArgumentException>().With.Message.Contains("Status"));
        Assert.That(() => emulator.Inject(new(EmulatorFaultKind.Hang) { Duration = TimeSpan.Zero }), Throws.InstanceOf<ArgumentException>().With.Message.Contains("Duration"));
        Assert.That(() => EmulatorHost.StartAsync(new() { Faults = { new(EmulatorFaultKind.Hang) { From = TimeSpan.FromSeconds(-1) } } }), Throws.InstanceOf<ArgumentException>().With.Message.Contains("From"));
    }
}
