using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Pipeline;

/// <summary>One client serves many threads, and each gets the answer to its own question.</summary>
public sealed class ConcurrencyTests
{
    [Test]
    public async Task Answers_match_their_questions_whatever_fails_between([Values(1, 2, 3)] int seed)
    {
        var random = new Random(seed);
        int running = 0;
        var service = new FakeService(new() { TimeProvider = new InstantClock(), Retry = { MaxRetries = 100 } });
        service.Reply(async (request, cancellationToken) =>
        {
            int fate;
            lock (random)
            {
                fate = random.Next(10);
            }

            using JsonDocument body = JsonDocument.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
            string question = body.RootElement.GetProperty("messages")[0].GetProperty("content").GetString()!;
            bool isStreamed = body.RootElement.TryGetProperty("stream", out _);
            Interlocked.Increment(ref running);
            await Task.Yield();
            Interlocked.Decrement(ref running);
            return fate switch
            {
                0 => FakeService.Response(429, Encoding.UTF8.GetBytes(Replies.TooManyRequests), headers: ("retry-after", "1")),
                1 => FakeService.Response(503, "{}"u8.ToArray()),
                2 => throw new HttpRequestException("refused", new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused)),
                _ when isStreamed => FakeService.Response(200, Encoding.UTF8.GetBytes(Replies.Events(Replies.Piece(question), Replies.Stop)), "text/event-stream"),
                _ => FakeService.Response(200, Encoding.UTF8.GetBytes(Replies.Chat.Replace("\"hi\"", $"\"{question}\"", StringComparison.Ordinal))),
            };
        });
        ChatClient chat = service.Client.GetChatClient("gpt-4o");

        await Task.WhenAll(Enumerable.Range(0, 64).Select(thread => Task.Run(async () =>
        {
            for (int i = 0; i < 50; i++)
            {
                string question = $"{thread}/{i}";
                ChatResult answer = i % 3 == 0 ? await (await chat.StreamAsync(question)).ToCompletionAsync() : await chat.CompleteAsync(question);
                Assert.That(answer.Text, Is.EqualTo(question));
            }
        })));

        Assert.That(running, Is.Zero);
        Assert.That(service.Requests, Has.Count.GreaterThan(64 * 50));
    }

    [Test]
    public async Task The_same_options_serve_many_calls_at_once_and_stay_as_they_are()
    {
        var service = new FakeService().Reply((request, cancellationToken) => Task.FromResult(FakeService.Response(200, Encoding.UTF8.GetBytes(Replies.Chat))));
        var options = new ChatOptions("hello");
        string before = AzureOpenAIJson.ToJson(options);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(async () => await service.Client.GetChatClient("gpt-" + (i % 7)).CompleteAsync(options))));

        Assert.That(AzureOpenAIJson.ToJson(options), Is.EqualTo(before));
        Assert.That(service.Requests.Select(request => JsonDocument.Parse(request.Body).RootElement.GetProperty("model").GetString()).Distinct().Count(), Is.EqualTo(7));
    }

    [Test]
    public async Task Faults_on_real_connections_leave_no_call_hanging()
    {
        var random = new Random(4);
        await using var server = new FaultServer(async connection =>
        {
            int fate;
            lock (random)
            {
                fate = random.Next(6);
            }

            await (fate switch
            {
                0 => connection.ResetAsync(),
                1 => connection.CloseAsync(),
                2 => connection.ReplyAsync(429, Replies.TooManyRequests, "retry-after-ms: 1\r\n"),
                3 => connection.ReplyAsync(500, "{}"),
                _ => connection.ReplyAsync(200, Replies.Chat),
            });
        });
        AzureOpenAIClient client = server.CreateClient();

        int answered = 0;
        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(async () =>
        {
            for (int i = 0; i < 20; i++)
            {
                try
                {
                    await client.ChatAsync(async: true).WaitAsync(TimeSpan.FromSeconds(20));
                    Interlocked.Increment(ref answered);
                }
                catch (AzureOpenAIException failure)
                {
                    Assert.That(failure.Attempts, Is.InRange(1, 4));
                }
            }
        })));

        Assert.That(answered, Is.GreaterThan(300));
    }
}
