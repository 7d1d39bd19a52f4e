using System.Text;
using AzureOpenAI.Sdk.Emulator.Evals.Grading;
using Microsoft.Extensions.Time.Testing;

namespace AzureOpenAI.Sdk.Emulator.Tests.Evals;

/// <summary>Evaluations over plain HTTP: graders that compare texts are run over the rows.</summary>
internal sealed class EvalsTests
{
    private const string Same = """{ "type": "string_check", "name": "same", "input": "{{sample.output_text}}", "reference": "{{ item.answer }}", "operation": "eq" }""";
    private const string Near = """{ "type": "text_similarity", "name": "near", "input": "{{sample.output_text}}", "reference": "{{item.answer}}", "evaluation_metric": "rouge_1", "pass_threshold": 0.5 }""";
    private const string Judge = """{ "type": "score_model", "name": "judge", "model": "gpt-4o", "input": [{ "role": "user", "content": "{{sample.output_text}}" }] }""";

    private readonly FakeTimeProvider _clock = new();

    [Test]
    public async Task The_rows_of_a_request_are_judged_by_each_grader()
    {
        await using var emulator = await StartAsync();
        var runs = $"openai/v1/evals/{Id(await CreateAsync(emulator, Same, Near))}/runs";
        var started = await emulator.PostAsync(runs, """
            { "name": "first", "data_source": { "type": "jsonl", "source": { "type": "file_content", "content": [
              { "item": { "answer": "the red house" }, "sample": { "output_text": "the red house" } },
              { "item": { "answer": "the red house" }, "sample": { "output_text": "the red barn" } },
              { "item": { "answer": "the red house" } }
            ] } } }
            """);

        List<string?> states = [Status(started)];
        foreach (var minutes in (int[])[30, 60])
        {
            _clock.Advance(TimeSpan.FromMinutes(minutes));
            states.Add(Status(await emulator.GetAsync($"{runs}/{Id(started)}")));
        }

        var done = (await emulator.GetAsync($"{runs}/{Id(started)}")).Body;
        var items = (await emulator.GetAsync($"{runs}/{Id(started)}/output_items")).Body.GetProperty("data");
        var failed = (await emulator.GetAsync($"{runs}/{Id(started)}/output_items?status=fail&order=desc")).Body.GetProperty("data");
        Assert.That((started.Status, states), Is.EqualTo((201, new[] { "queued", "in_progress", "completed" })));
        Assert.That(done.GetProperty("result_counts").GetRawText(), Is.EqualTo("""{"total":3,"errored":1,"failed":1,"passed":1}"""));
        Assert.That(done.GetProperty("per_testing_criteria_results").GetRawText(), Is.EqualTo("""[{"testing_criteria":"same","passed":1,"failed":1},{"testing_criteria":"near","passed":2,"failed":0}]"""));
        Assert.That(items.EnumerateArray().Select(item => item.GetProperty("status").GetString()), Is.EqualTo(new[] { "pass", "fail", "error" }));
        Assert.That(items[1].GetProperty("results")[1].GetProperty("score").GetDouble(), Is.EqualTo(2.0 / 3).Within(0.0001));
        Assert.That(failed.EnumerateArray().Select(item => item.GetProperty("datasource_item_id").GetInt32()), Is.EqualTo(new[] { 2, 1 }));
        Assert.That((await emulator.GetAsync($"{runs}/{Id(started)}/output_items/{items[0].GetProperty("id").GetString()}")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task The_lines_of_a_file_are_judged_and_a_wrong_one_fails_the_run()
    {
        await using var emulator = await StartAsync();
        var runs = $"openai/v1/evals/{Id(await CreateAsync(emulator, Same))}/runs";
        var good = await emulator.PostAsync(runs, await FromFileAsync(emulator, """{"item":{"answer":"4"},"sample":{"output_text":"4"}}"""));
        var bad = await emulator.PostAsync(runs, await FromFileAsync(emulator, "{\"item\":{\"answer\":\"4\"}}\nnonsense"));

        _clock.Advance(TimeSpan.FromHours(2));
        var judged = (await emulator.GetAsync($"{runs}/{Id(good)}")).Body;
        var failed = await emulator.GetAsync($"{runs}/{Id(bad)}");

        Assert.That(judged.GetProperty("result_counts").GetProperty("passed").GetInt32(), Is.EqualTo(1));
        Assert.That((Status(failed), failed.Error.GetProperty("message").GetString()), Is.EqualTo(("failed", "Line 2 is no JSON.")));
    }

    [Test]
    public async Task A_grader_that_needs_a_model_is_kept_but_not_run()
    {
        await using var emulator = await StartAsync();
        var eval = await CreateAsync(emulator, Judge);

        var run = await emulator.PostAsync($"openai/v1/evals/{Id(eval)}/runs", """{ "data_source": { "type": "jsonl", "source": { "type": "file_content", "content": [{ "item": {} }] } } }""");

        Assert.That((eval.Status, run.Status, run.Error.GetProperty("code").GetString()), Is.EqualTo((201, 400, "grader_not_supported")));
        Assert.That(run.ErrorMessage, Does.Contain("'string_check' and 'text_similarity' alone").And.Contain("score_model"));
    }

    [Test]
    public async Task Evaluations_and_runs_are_changed_listed_cancelled_and_deleted()
    {
        await using var emulator = await StartAsync();
        var first = await CreateAsync(emulator, Same);
        _clock.Advance(TimeSpan.FromMinutes(1));
        var second = await CreateAsync(emulator, Same);
        var runs = $"openai/v1/evals/{Id(first)}/runs";
        var run = await emulator.PostAsync(runs, """{ "data_source": { "type": "jsonl", "source": { "type": "file_content", "content": [{ "item": { "answer": "4" } }] } } }""");
        _clock.Advance(TimeSpan.FromMinutes(1));

        var renamed = await emulator.PostAsync($"openai/v1/evals/{Id(first)}", """{ "name": "sums" }""");
        var listed = await emulator.GetAsync("openai/v1/evals?order=desc&order_by=updated_at");
        var cancelled = await emulator.PostAsync($"{runs}/{Id(run)}", "{}");
        var again = await emulator.PostAsync($"{runs}/{Id(run)}", "{}");
        var found = await emulator.GetAsync(runs + "?status=canceled");
        await emulator.Http.DeleteAsync($"{runs}/{Id(run)}");
        await emulator.Http.DeleteAsync($"openai/v1/evals/{Id(second)}");

        Assert.That((renamed.Body.GetProperty("name").GetString(), Status(cancelled), again.Status), Is.EqualTo(("sums", "canceled", 400)));
        Assert.That(listed.Body.GetProperty("data").EnumerateArray().Select(eval => eval.GetProperty("id").GetString()), Is.EqualTo(new[] { Id(first), Id(second) }));
        Assert.That(found.Body.GetProperty("data").GetArrayLength(), Is.EqualTo(1));
        Assert.That(((await emulator.GetAsync($"{runs}/{Id(run)}")).Status, (await emulator.GetAsync($"openai/v1/evals/{Id(second)}")).Status), Is.EqualTo((404, 404)));
    }

    [TestCase("""{ "testing_criteria": [] }""", "data_source_config")]
    [TestCase("""{ "data_source_config": { "type": "custom" }, "testing_criteria": [] }""", "data_source_config.item_schema")]
    [TestCase("""{ "data_source_config": { "type": "logs" }, "testing_criteria": [] }""", "testing_criteria")]
    [TestCase("""{ "data_source_config": { "type": "logs" }, "testing_criteria": [{ "type": "multi" }] }""", "testing_criteria[0].type")]
    [TestCase("""{ "data_source_config": { "type": "logs" }, "testing_criteria": [{ "type": "string_check", "name": "a", "input": "a", "reference": "a", "operation": "lt" }] }""", "testing_criteria[0].operation")]
    public async Task A_wrong_evaluation_is_refused(string json, string param)
    {
        await using var emulator = await StartAsync();

        var reply = await emulator.PostAsync("openai/v1/evals", json);

        Assert.That((reply.Status, reply.Error.GetProperty("param").GetString()), Is.EqualTo((400, param)));
    }

    [TestCase("fuzzy_match", "kitten", "sitting", 4.0 / 7)]
    [TestCase("cosine", "a b", "a b", 1)]
    [TestCase("cosine", "a b", "a c", 0.5)]
    [TestCase("rouge_1", "the cat sat", "the cat ran", 2.0 / 3)]
    [TestCase("rouge_2", "the cat sat", "the cat ran", 0.5)]
    [TestCase("rouge_l", "a x b y c", "a b c", 0.75)]
    [TestCase("bleu", "one two three four", "one two three four", 1)]
    [TestCase("bleu", "one two", "three four", 0)]
    [TestCase("gleu", "the cat", "the dog", 1.0 / 3)]
    [TestCase("meteor", "the cat sat", "the cat sat", 1)]
    public void Texts_are_compared_by_the_published_formulas(string metric, string input, string reference, double wanted)
        => Assert.That(TextSimilarity.Score(metric, input, reference), Is.EqualTo(wanted).Within(0.0001));

    private Task<RunningEmulator> StartAsync() => RunningEmulator.StartAsync(options => (options.TimeProvider, options.JobDuration) = (_clock, TimeSpan.FromHours(1)));

    private static Task<Reply> CreateAsync(RunningEmulator emulator, params string[] graders)
        => emulator.PostAsync("openai/v1/evals", $$"""{ "name": "answers", "data_source_config": { "type": "custom", "item_schema": { "type": "object" } }, "testing_criteria": [{{string.Join(',', graders)}}] }""");

    private static async Task<string> FromFileAsync(RunningEmulator emulator, string lines)
    {
        var file = await emulator.FormAsync("openai/v1/files", [("purpose", "evals")], ("file", "rows.jsonl", Encoding.UTF8.GetBytes(lines)));
        return $$"""{ "data_source": { "type": "jsonl", "source": { "type": "file_id", "id": "{{Id(file)}}" } } }""";
    }

    private static string? Id(Reply reply) => reply.Body.GetProperty("id").GetString();

    private static string? Status(Reply reply) => reply.Body.GetProperty("status").GetString();
}
