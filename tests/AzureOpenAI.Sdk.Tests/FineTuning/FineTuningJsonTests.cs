using System.Text.Json;
using AzureOpenAI.Sdk.FineTuning;
using AzureOpenAI.Sdk.Grading;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.FineTuning;

public sealed class FineTuningJsonTests
{
    [Test]
    public void A_request_and_a_response_survive()
    {
        var options = RoundTrip.Check<FineTuningOptions>(WireSample.Read("FineTuning/request.json"));
        var job = RoundTrip.Check<FineTuningResult>(WireSample.Read("FineTuning/response.json"));

        var graders = ((MultiGrader)options.Method!.Reinforcement!.Grader!).Graders!;
        Assert.That(graders.Keys, Is.EqualTo(new[] { "exact", "near", "judge" }));
        Assert.That(((ScoreModelGrader)graders["judge"]).Input.Select(message => message.Content!.Parts.Count), Is.EqualTo(new[] { 1, 1, 3 }));
        Assert.That(job.Hyperparameters!.NEpochs, Is.EqualTo((AutoOr<int>)3));
        Assert.That(job.Hyperparameters.BatchSize, Is.EqualTo(AutoOr<int>.Auto));
        Assert.That(job.TrainedTokens, Is.EqualTo(5_000_000_000));
        Assert.That(job.FinishedAtTime - job.CreatedAtTime, Is.EqualTo(TimeSpan.FromHours(1)));
        Assert.That(job.HasEnded, Is.True);
    }

    [Test]
    public void Supervised_training_is_written_as_the_service_reads_it()
        => JsonTree.AssertEqual(
            """
            {
              "model": "gpt-4o-2024-08-06", "training_file": "file-1",
              "method": { "type": "supervised", "supervised": { "hyperparameters": { "n_epochs": 3, "batch_size": "auto", "learning_rate_multiplier": 0.3 } } }
            }
            """,
            AzureOpenAIJson.ToJson(new FineTuningOptions("gpt-4o-2024-08-06", "file-1")
            {
                Method = FineTuningMethod.FromExamples(new() { NEpochs = 3, BatchSize = AutoOr<int>.Auto, LearningRateMultiplier = 0.3 }),
            }));

    [Test]
    public void Training_on_preferences_is_written_as_the_service_reads_it()
        => JsonTree.AssertEqual(
            """{ "model": "m", "training_file": "f", "method": { "type": "dpo", "dpo": { "hyperparameters": { "beta": 0.1 } } } }""",
            AzureOpenAIJson.ToJson(new FineTuningOptions("m", "f") { Method = FineTuningMethod.FromPreferences(new() { Beta = 0.1 }) }));

    [Test]
    public void Training_by_a_grader_is_written_as_the_service_reads_it()
        => JsonTree.AssertEqual(
            """
            {
              "model": "o4-mini-2025-04-16", "training_file": "f",
              "method": { "type": "reinforcement", "reinforcement": { "grader": {
                "type": "label_model", "name": "tone", "model": "gpt-4o", "labels": ["kind", "rude"], "passing_labels": ["kind"],
                "input": [{ "role": "user", "content": "{{sample.output_text}}" }] } } }
            }
            """,
            AzureOpenAIJson.ToJson(new FineTuningOptions("o4-mini-2025-04-16", "f")
            {
                Method = FineTuningMethod.FromGrader(new LabelModelGrader
                {
                    Name = "tone",
                    Model = "gpt-4o",
                    Labels = ["kind", "rude"],
                    PassingLabels = ["kind"],
                    Input = [new(GraderRole.User, "{{sample.output_text}}")],
                }),
            }));

    [Test]
    public void What_is_new_survives()
    {
        RoundTrip.Check<FineTuningOptions>("""
            {
              "model": "m", "training_file": "f", "new": { "a": 1 }, "integrations": [{ "type": "other", "other": { "key": 1 } }],
              "method": { "type": "distillation", "distillation": { "teacher": "t" } }, "hyperparameters": { "n_epochs": "many", "new": true }
            }
            """);
        var job = RoundTrip.Check<FineTuningResult>("""{ "status": "pausing", "error": { "code": "a", "message": "b", "param": "training_file", "new": 1 }, "new": [1] }""");
        RoundTrip.Check<Grader>("""{ "type": "endpoint", "name": "n", "url": "https://example.com" }""");
        RoundTrip.Check<FineTuningEvent>("""{ "level": "fatal", "type": "usage", "data": { "x": [1, null] } }""");

        Assert.That(job.HasEnded, Is.False);
    }

    [TestCase("""{ "a": { "type": "string_check", "name": "x" } }""", "a")]
    [TestCase("""{ "type": { "type": "string_check", "name": "x" } }""", "type")]
    [TestCase("""{ "type": "string_check", "name": "x" }""", "x")]
    [TestCase("""[{ "type": "string_check", "name": "x" }, { "name": "x", "type": "python" }]""", "x,2")]
    [TestCase("{}", "")]
    [TestCase("[]", "")]
    public void A_multi_grader_keeps_the_form_of_its_graders(string graders, string names)
    {
        var grader = (MultiGrader)RoundTrip.Check<Grader>($$"""{ "type": "multi", "graders": {{graders}} }""");

        Assert.That(string.Join(',', grader.Graders!.Keys), Is.EqualTo(names));
    }

    [TestCase("""{ "type": "multi", "graders": [null] }""")]
    [TestCase("""{ "type": "multi", "graders": 1 }""")]
    [TestCase("""{ "type": "multi", "graders": { "a": 1 } }""")]
    public void Graders_of_another_type_are_refused(string json)
        => Assert.That(() => AzureOpenAIJson.Parse<Grader>(json), Throws.TypeOf<JsonException>());

    [TestCase("1", 1, null)]
    [TestCase("1.0", 1, null)]
    [TestCase("\"auto\"", null, "auto")]
    [TestCase("\"many\"", null, "many")]
    public void A_number_that_the_service_may_choose_is_a_number_or_a_word(string json, int? number, string? word)
    {
        var read = RoundTrip.Check<SupervisedHyperparameters>($$"""{ "n_epochs": {{json}}, "learning_rate_multiplier": {{json}} }""");

        Assert.That((read.NEpochs!.Value.Number, read.NEpochs.Value.Word), Is.EqualTo((number, word)));
        Assert.That((read.LearningRateMultiplier!.Value.Number, read.LearningRateMultiplier.Value.Word), Is.EqualTo(((double?)number, word)));
        Assert.That(read.NEpochs.Value.ToString(), Is.EqualTo(word ?? "1"));
    }

    [TestCase("true")]
    [TestCase("{}")]
    public void A_number_that_is_none_is_refused(string json)
        => Assert.That(() => AzureOpenAIJson.Parse<SupervisedHyperparameters>($$"""{ "learning_rate_multiplier": {{json}} }"""), Throws.TypeOf<JsonException>());

    [Test]
    public void Every_recorded_body_survives()
    {
        var recordings = Recording.Of((_, path) => path.StartsWith("/v1/fine_tuning/", StringComparison.Ordinal)).ToList();

        string[] losses = [.. recordings.SelectMany(Losses).OfType<string>()];

        Assert.That(losses, Is.Empty);
        Assert.That(recordings, Has.Count.GreaterThan(5));
    }

    private static IEnumerable<string?> Losses(Recording recording)
    {
        if (recording.Request.ValueKind == JsonValueKind.Object)
        {
            yield return RoundTrip.Loss<FineTuningOptions>(recording.Id, recording.Request.GetRawText());
        }

        string body = recording.Response.GetRawText();
        yield return recording.Status >= 400 ? null
            : recording.Path.EndsWith("/events", StringComparison.Ordinal) ? RoundTrip.Loss<ListPage<FineTuningEvent>>(recording.Id, body)
            : recording.Path.EndsWith("/checkpoints", StringComparison.Ordinal) ? RoundTrip.Loss<ListPage<FineTuningCheckpoint>>(recording.Id, body)
            : recording.Path.EndsWith("/jobs", StringComparison.Ordinal) && recording.Method == "GET" ? RoundTrip.Loss<ListPage<FineTuningResult>>(recording.Id, body)
            : RoundTrip.Loss<FineTuningResult>(recording.Id, body);
    }
}
