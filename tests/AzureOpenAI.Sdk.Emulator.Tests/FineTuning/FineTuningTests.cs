using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace AzureOpenAI.Sdk.Emulator.Tests.FineTuning;

/// <summary>Fine-tuning jobs over plain HTTP: they move with the clock, stand still, stop, and leave a model.</summary>
internal sealed class FineTuningTests
{
    private const string Example = """{"messages":[{"role":"user","content":"Two and two?"},{"role":"assistant","content":"Four."}]}""";

    private readonly FakeTimeProvider _clock = new();

    [Test]
    public async Task A_job_goes_through_its_states_with_events_and_checkpoints_and_leaves_a_model()
    {
        await using var emulator = await StartAsync();
        var job = await CreateAsync(emulator, Enumerable.Repeat(Example, 12));
        var path = $"openai/v1/fine_tuning/jobs/{Id(job)}";

        List<string?> states = [Status(job)];
        foreach (var minutes in (int[])[25, 25, 60])
        {
            _clock.Advance(TimeSpan.FromMinutes(minutes));
            states.Add(Status(await emulator.GetAsync(path)));
        }

        var done = await emulator.GetAsync(path);
        var model = done.Body.GetProperty("fine_tuned_model").GetString();
        Assert.That(states, Is.EqualTo(new[] { "validating_files", "queued", "running", "succeeded" }));
        Assert.That(done.Body.GetProperty("trained_tokens").GetInt32(), Is.GreaterThan(100));
        Assert.That(model, Does.StartWith("gpt-4o-mini-2024-07-18.ft-").And.EndsWith("-sums"));
        Assert.That(await emulator.Http.GetStringAsync($"openai/v1/files/{done.Body.GetProperty("result_files")[0].GetString()}/content"), Does.StartWith("step,train_loss"));
        var events = await emulator.GetAsync(path + "/events?limit=3");
        Assert.That((events.Body.GetProperty("data").GetArrayLength(), events.Body.GetProperty("has_more").GetBoolean()), Is.EqualTo((3, true)));
        Assert.That((await emulator.GetAsync(path + "/checkpoints")).Body.GetProperty("data").GetArrayLength(), Is.EqualTo(3));
        Assert.That((int)(await emulator.Http.DeleteAsync($"openai/v1/models/{model}")).StatusCode, Is.EqualTo(200));
        Assert.That((int)(await emulator.Http.DeleteAsync($"openai/v1/models/{model}")).StatusCode, Is.EqualTo(404));
    }

    [Test]
    public async Task A_file_with_a_wrong_line_fails_the_job_and_names_it()
    {
        await using var emulator = await StartAsync();
        var job = await CreateAsync(emulator, [.. Enumerable.Repeat(Example, 9), "{\"messages\":7}"]);

        _clock.Advance(TimeSpan.FromMinutes(30));
        var failed = await emulator.GetAsync($"openai/v1/fine_tuning/jobs/{Id(job)}");

        Assert.That(Status(failed), Is.EqualTo("failed"));
        Assert.That(failed.Error.GetProperty("message").GetString(), Does.Contain("Line 10"));
        Assert.That(failed.Error.GetProperty("param").GetString(), Is.EqualTo("training_file"));
    }

    [Test]
    public async Task A_job_that_is_paused_stands_still_and_one_that_is_cancelled_stops()
    {
        await using var emulator = await StartAsync();
        var job = await CreateAsync(emulator, Enumerable.Repeat(Example, 12));
        var path = $"openai/v1/fine_tuning/jobs/{Id(job)}";
        _clock.Advance(TimeSpan.FromMinutes(50));

        var paused = await emulator.PostAsync(path + "/pause", "{}");
        _clock.Advance(TimeSpan.FromDays(1));
        var still = await emulator.GetAsync(path);
        var resumed = await emulator.PostAsync(path + "/resume", "{}");
        var cancelled = await emulator.PostAsync(path + "/cancel", "{}");
        var again = await emulator.PostAsync(path + "/cancel", "{}");

        Assert.That((Status(paused), Status(still), Status(resumed), Status(cancelled), again.Status), Is.EqualTo(("paused", "paused", "running", "cancelled", 400)));
    }

    [Test]
    public async Task Lists_are_filtered_by_labels_and_permissions_can_be_taken_back()
    {
        await using var emulator = await StartAsync();
        var job = await CreateAsync(emulator, Enumerable.Repeat(Example, 12));

        var found = await emulator.GetAsync("openai/v1/fine_tuning/jobs?metadata[team]=sums");
        var none = await emulator.GetAsync("openai/v1/fine_tuning/jobs?metadata[team]=words");
        var given = await emulator.PostAsync("openai/v1/fine_tuning/checkpoints/ckpt-1/permissions", """{"project_ids":["proj-1"]}""");
        var permission = given.Body.GetProperty("data")[0].GetProperty("id").GetString();
        var taken = await emulator.Http.DeleteAsync($"openai/v1/fine_tuning/checkpoints/ckpt-1/permissions/{permission}");
        var left = await emulator.GetAsync("openai/v1/fine_tuning/checkpoints/ckpt-1/permissions");

        Assert.That(found.Body.GetProperty("data")[0].GetProperty("id").GetString(), Is.EqualTo(Id(job)));
        Assert.That((none.Body.GetProperty("data").GetArrayLength(), (int)taken.StatusCode, left.Body.GetProperty("data").GetArrayLength()), Is.EqualTo((0, 200, 0)));
    }

    [Test]
    public async Task A_grader_that_compares_texts_is_tried()
    {
        await using var emulator = await StartAsync();

        var reply = await emulator.PostAsync("openai/v1/fine_tuning/alpha/graders/run",
            """{"grader":{"type":"string_check","name":"same","input":"{{sample.output_text}}","reference":"{{item.answer}}","operation":"eq"},"item":{"answer":"Four."},"model_sample":"Four."}""");

        Assert.That(reply.Body.GetProperty("reward").GetDouble(), Is.EqualTo(1));
    }

    private Task<RunningEmulator> StartAsync() => RunningEmulator.StartAsync(options => (options.TimeProvider, options.JobDuration) = (_clock, TimeSpan.FromMinutes(100)));

    private static async Task<Reply> CreateAsync(RunningEmulator emulator, IEnumerable<string> lines)
    {
        var file = await emulator.FormAsync("openai/v1/files", [("purpose", "fine-tune")], ("file", "a.jsonl", Encoding.UTF8.GetBytes(string.Join('\n', lines))));
        return await emulator.PostAsync("openai/v1/fine_tuning/jobs", $$$"""{"model":"gpt-4o-mini-2024-07-18","training_file":"{{{Id(file)}}}","suffix":"sums","metadata":{"team":"sums"}}""");
    }

    private static string? Id(Reply reply) => reply.Body.GetProperty("id").GetString();

    private static string? Status(Reply reply) => reply.Body.GetProperty("status").GetString();
}
