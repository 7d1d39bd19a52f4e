using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace AzureOpenAI.Sdk.Emulator.Tests;

internal sealed class EmulatorHostTests
{
    [Test]
    public async Task It_listens_on_a_free_port_of_the_loopback_address()
    {
        await using var one = await EmulatorHost.StartAsync();
        await using var other = await EmulatorHost.StartAsync();

        Assert.That(one.Endpoint.Host, Is.EqualTo("127.0.0.1"));
        Assert.That(one.Endpoint.AbsolutePath, Is.EqualTo("/"));
        Assert.That(one.Endpoint.Port, Is.Not.EqualTo(other.Endpoint.Port));
        Assert.That(one.ApiKey, Is.EqualTo(EmulatorOptions.DefaultApiKey));
    }

    [Test]
    public async Task Disposal_closes_the_port()
    {
        var host = await EmulatorHost.StartAsync();
        var port = host.Endpoint.Port;

        await host.DisposeAsync();

        using var client = new TcpClient();
        Assert.That(async () => await client.ConnectAsync(IPAddress.Loopback, port), Throws.InstanceOf<SocketException>());
    }

    [Test]
    public async Task Disposal_ends_a_stream_that_is_under_way()
    {
        var emulator = await RunningEmulator.StartAsync(options => options.TokenDelay = TimeSpan.FromMinutes(1));
        using var http = new HttpClient { BaseAddress = emulator.Endpoint, DefaultRequestHeaders = { { "api-key", emulator.ApiKey } } };
        using var request = new HttpRequestMessage(HttpMethod.Post, RunningEmulator.ChatPath)
        {
            Content = RunningEmulator.Json("""{ "model": "gpt-4o", "stream": true, "messages": [{ "role": "user", "content": "Hello" }] }"""),
        };
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

        await emulator.DisposeAsync();

        Assert.That(async () => await response.Content.ReadAsStringAsync(), Throws.InstanceOf<HttpRequestException>().Or.InstanceOf<IOException>());
    }

    [Test]
    public async Task Options_changed_after_the_start_have_no_effect()
    {
        var options = new EmulatorOptions();
        await using var host = await EmulatorHost.StartAsync(options);
        using var http = new HttpClient { BaseAddress = host.Endpoint, DefaultRequestHeaders = { { "api-key", host.ApiKey } } };

        options.ApiKey = "another";
        options.Deployments.Clear();

        var response = await http.GetAsync("openai/v1/models/gpt-4o");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public void An_option_that_makes_no_sense_is_named()
    {
        Assert.That(() => EmulatorHost.StartAsync(new() { Port = 70_000 }), Throws.InstanceOf<ArgumentException>().With.Message.Contains("Port"));
        Assert.That(() => EmulatorHost.StartAsync(new() { ApiKey = "" }), Throws.ArgumentException.With.Message.Contains("ApiKey"));
        Assert.That(() => EmulatorHost.StartAsync(new() { MaxRequestBytes = 0 }), Throws.InstanceOf<ArgumentException>().With.Message.Contains("MaxRequestBytes"));
    }

    [Test]
    public void A_model_that_nobody_knows_cannot_be_deployed()
        => Assert.That(() => new EmulatorDeployment("gpt-nowhere"), Throws.ArgumentException.With.Message.Contains("gpt-4o"));

    [Test]
    public async Task Sixty_four_requests_at_once_are_all_answered()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var replies = await Task.WhenAll(Enumerable.Range(0, 64).Select(number => emulator.ChatAsync(
            $$"""{ "model": "gpt-4o", "messages": [{ "role": "user", "content": "Number {{number}} it is" }] }""")));

        Assert.That(replies.Select(reply => reply.Content), Is.EqualTo(Enumerable.Range(0, 64).Select(number => $"You said: Number {number} it is")));
        Assert.That(replies.Select(reply => reply.Body.GetProperty("id").GetString()), Is.Unique);
    }

    [Test]
    public async Task The_access_log_has_a_line_for_each_request_and_no_prompt()
    {
        var log = new LogLines();
        await using var emulator = await RunningEmulator.StartAsync(options => options.LoggerFactory = log);

        await emulator.ChatAsync("""{ "model": "gpt-4o", "messages": [{ "role": "user", "content": "a secret thought" }] }""");
        await emulator.GetAsync("openai/v1/models");

        // The line of a request is written after its reply, so the second reply says that the first line is there.
        Assert.That(log.Lines[0], Does.StartWith("POST /openai/v1/chat/completions 200"));
        Assert.That(string.Join('\n', log.Lines), Does.Not.Contain("secret").And.Not.Contain(emulator.ApiKey));
    }

    private sealed class LogLines : ILoggerFactory, ILogger
    {
        private readonly Lock _lock = new();
        private readonly List<string> _lines = [];

        internal string[] Lines
        {
            get
            {
                lock (_lock)
                    return [.. _lines];
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_lock)
                _lines.Add(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
