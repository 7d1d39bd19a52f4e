using System.Text;
using AzureOpenAI.Sdk.Batch;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Embeddings;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Batch;

/// <summary>The files of a batch: requests written from options, answers read into results.</summary>
public sealed class BatchLinesTests
{
    private const string Answer = """{"id":"c","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"hi"},"finish_reason":"stop"}]}""";

    [Test]
    public async Task Requests_are_lines_of_JSON_without_a_mark_at_the_start([Values] bool async)
    {
        using var file = new MemoryStream();
        using (var writer = new BatchWriter(file, BatchEndpoint.ChatCompletions, "gpt-4o-batch", leaveOpen: true))
        {
            if (async)
            {
                await writer.AddAsync("one", new ChatOptions("Grüße?"));
            }
            else
            {
                writer.Add("one", new ChatOptions("Grüße?"));
            }

            writer.Add("two", new ChatOptions("Again?") { MaxCompletionTokens = 5 });
            Assert.That((writer.Count, writer.Bytes), Is.EqualTo((2, file.Length)));
        }

        string[] lines = Encoding.UTF8.GetString(file.ToArray()).Split('\n');
        Assert.That(lines, Has.Length.EqualTo(3));
        Assert.That(lines[2], Is.Empty);
        JsonTree.AssertEqual("""{"custom_id":"one","method":"POST","url":"/v1/chat/completions","body":{"model":"gpt-4o-batch","messages":[{"role":"user","content":"Grüße?"}]}}""", lines[0]);
        JsonTree.AssertEqual("""{"custom_id":"two","method":"POST","url":"/v1/chat/completions","body":{"model":"gpt-4o-batch","messages":[{"role":"user","content":"Again?"}],"max_completion_tokens":5}}""", lines[1]);
        Assert.That(lines[0], Does.Contain("Grüße"), "letters travel as they are");
    }

    [Test]
    public void What_a_batch_can_t_take_is_refused_and_nothing_is_written()
    {
        using var file = new MemoryStream();
        using var writer = new BatchWriter(file, BatchEndpoint.ChatCompletions, "m");
        writer.Add("one", new ChatOptions("x") { Model = "m" });
        long before = file.Length;

        Assert.That(() => writer.Add("one", new ChatOptions("x")), Throws.ArgumentException.With.Message.Contains("came before"));
        Assert.That(() => writer.Add("two", new ChatOptions("x") { Model = "other" }), Throws.ArgumentException.With.Message.Contains("another model"));
        Assert.That(() => writer.Add("three", new ChatOptions("x") { Stream = true }), Throws.ArgumentException.With.Message.Contains("stream"));
        Assert.That(() => writer.Add("four", new ChatOptions()), Throws.ArgumentException.With.Message.Contains("Messages"), "the options are checked as in a call");
        Assert.That(() => writer.Add("", new ChatOptions("x")), Throws.ArgumentException);
        Assert.That(file.Length, Is.EqualTo(before));
        Assert.That(() => new BatchWriter("requests.txt", BatchEndpoint.Embeddings, "m"), Throws.ArgumentException.With.Message.Contains(".jsonl"));
    }

    [Test]
    public async Task Answers_and_failures_are_read_whatever_the_line_ends_are()
    {
        string file = "\uFEFF" + $$"""{"id":"batch_req_1","custom_id":"one","response":{"status_code":200,"request_id":"r","body":{{Answer}}},"error":null}""" + "\r\n\n  \r\n"
            + """{"custom_id":"two","response":{"status_code":429,"body":{"error":{"code":"rate","message":"Slow down."}}},"error":null}""" + "\n"
            + """{"custom_id":"three","response":null,"error":{"code":"batch_expired","message":"Too late."},"new_member":1}""";

        List<BatchLine<ChatResult>> lines = await ReadAsync(file);

        Assert.That(lines.Select(line => (line.CustomId, line.Number, line.StatusCode, line.Result?.Text, line.Error?.Code)), Is.EqualTo(new[]
        {
            ("one", 1, (int?)200, "hi", null), ("two", 4, (int?)429, null, "rate"), ("three", 5, (int?)null, (string?)null, (string?)"batch_expired"),
        }));
        Assert.That(lines[2].Output.AdditionalProperties, Contains.Key("new_member"));
    }

    [Test]
    [TestCase("""{"custom_id":"two","response":{"sta""", "JSON is wrong")]
    [TestCase("""{"custom_id":"two","response":{"status_code":200,"body":{"choices":7}}}""", "at $.choices")]
    [TestCase("null", "is null")]
    public async Task A_broken_line_is_named_with_its_reason_and_may_be_passed_over(string broken, string reason)
    {
        string good = $$$"""{"custom_id":"one","response":{"status_code":200,"body":{{{Answer}}}}}""";
        string file = $"{good}\n{broken}\n{good}\n";
        List<BatchLineException> told = [];

        var failure = await Assert.ThrowsAsync<BatchLineException>(() => ReadAsync(file));
        List<BatchLine<ChatResult>> rest = await ReadAsync(file, told.Add);

        Assert.That((failure.Line, told.Single().Line, rest.Count), Is.EqualTo((2, 2, 2)));
        Assert.That(failure.Message, Does.Contain("Line 2").And.Contain(reason));
    }

    [Test]
    public async Task Lines_may_be_longer_than_what_is_read_at_once()
    {
        string text = new('x', 300_000);
        string file = string.Concat(Enumerable.Range(1, 5).Select(number => $$$"""{"custom_id":"{{{number}}}","response":{"status_code":200,"body":{{{Answer.Replace("hi", text, StringComparison.Ordinal)}}}}}""" + "\n"));

        List<BatchLine<ChatResult>> lines = await ReadAsync(file);

        Assert.That(lines.Select(line => (line.CustomId, line.Result!.Text!.Length)), Is.EqualTo(Enumerable.Range(1, 5).Select(number => ($"{number}", 300_000))));
    }

    [Test]
    public async Task Answers_of_other_calls_are_read_as_their_own_results()
    {
        const string Line = """{"custom_id":"v","response":{"status_code":200,"body":{"object":"list","data":[{"object":"embedding","index":0,"embedding":[0.5,1]}],"model":"m"}}}""";

        using var file = new MemoryStream(Encoding.UTF8.GetBytes(Line));
        List<BatchLine<EmbeddingsResult>> lines = [];
        await foreach (BatchLine<EmbeddingsResult> line in BatchReader.ReadAsync<EmbeddingsResult>(file))
        {
            lines.Add(line);
        }

        Assert.That(lines.Single().Result!.Data[0].Vector.ToArray(), Is.EqualTo(new[] { 0.5f, 1f }));
    }

    private static async Task<List<BatchLine<ChatResult>>> ReadAsync(string text, Action<BatchLineException>? onBroken = null)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        List<BatchLine<ChatResult>> lines = [];
        await foreach (BatchLine<ChatResult> line in BatchReader.ReadAsync<ChatResult>(file, onBroken))
        {
            lines.Add(line);
        }

        return lines;
    }
}
