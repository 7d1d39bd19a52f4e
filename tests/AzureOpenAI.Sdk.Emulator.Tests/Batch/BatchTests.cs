using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace AzureOpenAI.Sdk.Emulator.Tests.Batch;

/// <summary>Batches over plain HTTP: they move with the clock, and their lines are answered.</summary>
internal sealed class BatchTests
{
    private readonly FakeTimeProvider _clock = new();

    [Test]
    public async Task A_batch_goes_through_its_states_and_answers_each_line()
    {
        await using var emulator = await StartAsync();
        var file = await SendAsync(emulator,
            """{"custom_id":"good","method":"POST","url":"/v1/chat/completions","body":{"model":"gpt-4o","messages":[{"role":"user","content":"Hello"}]}}""",
            """{"custom_id":"bad","method":"POST","url":"/chat/completions","body":{"model":"gpt-4o","messages":[]}}""");

        var batch = await emulator.PostAsync("openai/v1/batches", $$$"""{"input_file_id":"{{{file}}}","endpoint":"/v1/chat/completions","completion_window":"24h","metadata":{"a":"b"}}""");
        List<string?> states = [Status(batch)];
        var last = batch;
        for (var i = 0; i < 3; i++)
        {
            _clock.Advance(TimeSpan.FromMinutes(35));
            last = await emulator.GetAsync($"openai/v1/batches/{Id(batch)}");
            states.Add(Status(last));
        }

        Assert.That(states, Is.EqualTo(new[] { "validating", "in_progress", "in_progress", "completed" }));
        Assert.That(last.Body.GetProperty("request_counts").GetRawText(), Is.EqualTo("""{"total":2,"completed":1,"failed":1}"""));
        Assert.That(last.Body.GetProperty("usage").GetProperty("total_tokens").GetInt32(), Is.GreaterThan(0));
        var good = await LineAsync(emulator, last, "output_file_id");
        var bad = await LineAsync(emulator, last, "error_file_id");
        Assert.That((good.GetProperty("custom_id").GetString(), good.GetProperty("response").GetProperty("status_code").GetInt32()), Is.EqualTo(("good", 200)));
        Assert.That((bad.GetProperty("custom_id").GetString(), bad.GetProperty("response").GetProperty("status_code").GetInt32()), Is.EqualTo(("bad", 400)));
    }

    [Test]
    public async Task A_file_with_wrong_lines_fails_and_names_them()
    {
        await using var emulator = await StartAsync();
        const string Line = """{"custom_id":"one","method":"POST","url":"/v1/embeddings","body":{"model":"text-embedding-3-small","input":"a"}}""";
        var file = await SendAsync(emulator, Line, "{", Line);

        var batch = await emulator.PostAsync("openai/v1/batches", $$"""{"input_file_id":"{{file}}","endpoint":"/v1/embeddings","completion_window":"24h"}""");
        _clock.Advance(TimeSpan.FromMinutes(60));
        var later = await emulator.GetAsync($"openai/v1/batches/{Id(batch)}");

        Assert.That(Status(later), Is.EqualTo("failed"));
        Assert.That(
            later.Body.GetProperty("errors").GetProperty("data").EnumerateArray().Select(error => (error.GetProperty("code").GetString(), error.GetProperty("line").GetInt32())),
            Is.EqualTo(new[] { ("invalid_json_line", 2), ("duplicate_custom_id", 3) }));
    }

    [Test]
    public async Task A_batch_is_cancelled_after_a_while_and_only_once()
    {
        await using var emulator = await StartAsync();
        var file = await SendAsync(emulator, """{"custom_id":"one","method":"POST","url":"/v1/embeddings","body":{"model":"text-embedding-3-small","input":"a"}}""");
        var batch = await emulator.PostAsync("openai/v1/batches", $$"""{"input_file_id":"{{file}}","endpoint":"/v1/embeddings","completion_window":"24h"}""");

        var cancelling = await emulator.PostAsync($"openai/v1/batches/{Id(batch)}/cancel", "{}");
        _clock.Advance(TimeSpan.FromMinutes(30));
        var cancelled = await emulator.GetAsync("openai/v1/batches");
        var again = await emulator.PostAsync($"openai/v1/batches/{Id(batch)}/cancel", "{}");

        Assert.That((Status(cancelling), cancelled.Body.GetProperty("data")[0].GetProperty("status").GetString(), again.Status), Is.EqualTo(("cancelling", "cancelled", 409)));
    }

    private Task<RunningEmulator> StartAsync() => RunningEmulator.StartAsync(options => (options.TimeProvider, options.JobDuration) = (_clock, TimeSpan.FromMinutes(100)));

    private static async Task<string?> SendAsync(RunningEmulator emulator, params string[] lines)
        => Id(await emulator.FormAsync("openai/v1/files", [("purpose", "batch")], ("file", "a.jsonl", Encoding.UTF8.GetBytes(string.Join('\n', lines)))));

    private static async Task<JsonElement> LineAsync(RunningEmulator emulator, Reply batch, string file)
        => RunningEmulator.Parse(await emulator.Http.GetStringAsync($"openai/v1/files/{batch.Body.GetProperty(file).GetString()}/content"));

    private static string? Id(Reply reply) => reply.Body.GetProperty("id").GetString();

    private static string? Status(Reply reply) => reply.Body.GetProperty("status").GetString();
}
