using System.Text.Json;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Emulator.Tests.Chat;

/// <summary>Compares the names in replies with those in replies of the real service, where recordings are at hand.</summary>
internal sealed class RecordedShapeTests
{
    [Test]
    public async Task A_reply_has_every_name_that_a_recorded_one_has()
    {
        var recorded = Recording.Of((method, path) => method == "POST" && path == "/v1/chat/completions")
            .First(one => one.Status == 200 && one.Response.ValueKind == JsonValueKind.Object && one.Response.GetRawText().Contains("gpt-4o-mini", StringComparison.Ordinal));
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync("""{ "model": "gpt-4o-mini", "messages": [{ "role": "user", "content": "Hello, world!" }] }""");

        Assert.That(Shape.Names(recorded.Response).Except(Shape.Names(reply.Body)), Is.Empty);
    }

    [Test]
    public async Task A_stream_has_every_name_that_a_recorded_one_has()
    {
        var recorded = Recording.Of((method, path) => method == "POST" && path == "/v1/chat/completions")
            .First(one => one.Status == 200 && one.Stream?.Contains("gpt-4o-mini", StringComparison.Ordinal) == true);
        await using var emulator = await RunningEmulator.StartAsync();

        var chunks = await emulator.ChunksAsync(
            """{ "model": "gpt-4o-mini", "stream": true, "stream_options": { "include_usage": true }, "messages": [{ "role": "user", "content": "Hello, world!" }] }""");

        var expected = recorded.Events().SelectMany(data => Shape.Names(RunningEmulator.Parse(data)));
        Assert.That(expected.Except(chunks.SelectMany(Shape.Names)), Is.Empty);
    }

    [Test]
    public async Task Embeddings_have_the_names_of_recorded_ones()
    {
        var recorded = Recording.Of((method, path) => method == "POST" && path == "/v1/embeddings").First(one => one.Status == 200);
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.EmbedAsync("""{ "model": "text-embedding-3-small", "input": ["Hello, world!"], "encoding_format": "base64" }""");

        Assert.That(Shape.Names(reply.Body), Is.EquivalentTo(Shape.Names(recorded.Response)));
        Assert.That(reply.Usage.GetRawText(), Is.EqualTo("""{"prompt_tokens":4,"total_tokens":4}"""));
    }
}
