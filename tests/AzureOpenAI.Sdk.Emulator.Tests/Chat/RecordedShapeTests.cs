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

        Assert.That(Names(recorded.Response).Except(Names(reply.Body)), Is.Empty);
    }

    [Test]
    public async Task A_stream_has_every_name_that_a_recorded_one_has()
    {
        var recorded = Recording.Of((method, path) => method == "POST" && path == "/v1/chat/completions")
            .First(one => one.Status == 200 && one.Stream?.Contains("gpt-4o-mini", StringComparison.Ordinal) == true);
        await using var emulator = await RunningEmulator.StartAsync();

        var chunks = await emulator.ChunksAsync(
            """{ "model": "gpt-4o-mini", "stream": true, "stream_options": { "include_usage": true }, "messages": [{ "role": "user", "content": "Hello, world!" }] }""");

        var expected = recorded.Events().SelectMany(data => Names(RunningEmulator.Parse(data)));
        Assert.That(expected.Except(chunks.SelectMany(Names)), Is.Empty);
    }

    [Test]
    public async Task Embeddings_have_the_names_of_recorded_ones()
    {
        var recorded = Recording.Of((method, path) => method == "POST" && path == "/v1/embeddings").First(one => one.Status == 200);
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.EmbedAsync("""{ "model": "text-embedding-3-small", "input": ["Hello, world!"], "encoding_format": "base64" }""");

        Assert.That(Names(reply.Body), Is.EquivalentTo(Names(recorded.Response)));
        Assert.That(reply.Usage.GetRawText(), Is.EqualTo("""{"prompt_tokens":4,"total_tokens":4}"""));
    }

    private static HashSet<string> Names(JsonElement element, string path = "") => element.ValueKind switch
    {
        JsonValueKind.Object => [.. element.EnumerateObject().SelectMany(field => Names(field.Value, $"{path}.{field.Name}").Append($"{path}.{field.Name}"))],
        JsonValueKind.Array => [.. element.EnumerateArray().SelectMany(item => Names(item, path + "[]"))],
        _ => [],
    };

    private static HashSet<string> Names(JsonElement chunk) => Names(chunk, "");
}
