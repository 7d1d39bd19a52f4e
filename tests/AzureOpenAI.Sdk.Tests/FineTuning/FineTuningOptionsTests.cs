using Azure;
using AzureOpenAI.Sdk.FineTuning;
using AzureOpenAI.Sdk.Grading;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.FineTuning;

/// <summary>What can be known to be wrong is said before anything is sent.</summary>
public sealed class FineTuningOptionsTests
{
    private static readonly Grader Exact = new StringCheckGrader { Name = "exact", Input = "a", Reference = "a", Operation = StringCheckOperation.Equal };

    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return Case("no model", options => options.Model = null, "Name the model to train");
        yield return Case("no file", options => options.TrainingFile = "", "Upload the examples");
        yield return Case("the same file twice", options => options.ValidationFile = options.TrainingFile, "Keep examples apart");
        yield return Case("an empty validation file", options => options.ValidationFile = "", "Leave it null");
        yield return Case("an empty suffix", options => options.Suffix = "", "has 0 characters");
        yield return Case("a long suffix", options => options.Suffix = new string('a', 65), "has 65 characters; the service takes 1 to 64");
        yield return Case("a negative seed", options => options.Seed = -1, "must be 0 or more");
        yield return Case("six integrations", options => options.Integrations = [.. Enumerable.Repeat(new WandbIntegration("p"), 6)], "at most 5");
        yield return Case("an integration without a project", options => options.Integrations = [new WandbIntegration()], "names no project");
        yield return Case("seventeen labels", options => options.Metadata = Enumerable.Range(0, 17).ToDictionary(n => $"{n}", n => "a"), "more than 16 labels");
        yield return Case("a long label", options => options.Metadata = new Dictionary<string, string> { ["a"] = new('b', 513) }, "a value 512");
        yield return Case("two forms of hyperparameters", options => (options.Hyperparameters, options.Method) = (new(), FineTuningMethod.FromExamples()), "are both set");
        yield return Case("no epochs", options => options.Hyperparameters = new() { NEpochs = 0 }, "from 1 to 50");
        yield return Case("51 epochs", options => options.Method = FineTuningMethod.FromExamples(new() { NEpochs = 51 }), "from 1 to 50");
        yield return Case("a large batch", options => options.Method = FineTuningMethod.FromPreferences(new() { BatchSize = 257 }), "from 1 to 256");
        yield return Case("a rate of nothing", options => options.Method = FineTuningMethod.FromGrader(Exact, new() { LearningRateMultiplier = 0 }), "not above 0");
        yield return Case("a large beta", options => options.Method = FineTuningMethod.FromPreferences(new() { Beta = 2.1 }), "at most 2");
        yield return Case("a compute multiplier of 11", options => options.Method = FineTuningMethod.FromGrader(Exact, new() { ComputeMultiplier = 11 }), "at most 10");
        yield return Case("an interval of nothing", options => options.Method = FineTuningMethod.FromGrader(Exact, new() { EvalInterval = 0 }), "interval below 1");
        yield return Case("no evaluation samples", options => options.Method = FineTuningMethod.FromGrader(Exact, new() { EvalSamples = 0 }), "fewer than 1");
        yield return Case("a method without a type", options => options.Method = new(), "has no Type");
        yield return Case("a part of another method", options => options.Method = new() { Type = FineTuningMethodType.Dpo, Supervised = new() }, "is 'dpo', but has a part for 'supervised'");
        yield return Case("no grader", options => options.Method = new() { Type = FineTuningMethodType.Reinforcement }, "has no grader");
    }

    [TestCaseSource(nameof(Wrong))]
    public async Task It_is_refused_before_it_is_sent(Action<FineTuningOptions> change, string says)
    {
        var service = new FakeService().Reply(200, "{}");
        var options = new FineTuningOptions("gpt-4o-2024-08-06", "file-1");
        change(options);

        ArgumentException? failure = await Assert.ThrowsAsync<ArgumentException>(() => service.Client.GetFineTuningClient().StartAsync(WaitUntil.Started, options));

        Assert.That(failure!.Message, Does.StartWith("FineTuningOptions.").And.Contain(says));
        Assert.That(service.Requests, Is.Empty);
    }

    [Test]
    public void Options_at_the_limits_are_fit()
    {
        var options = new FineTuningOptions("m", "f")
        {
            Suffix = new string('a', 64),
            Seed = 0,
            Integrations = [new WandbIntegration("p")],
            Metadata = new Dictionary<string, string> { [new('a', 64)] = new('b', 512) },
            Method = FineTuningMethod.FromGrader(Exact, new() { NEpochs = 50, BatchSize = 256, LearningRateMultiplier = 0.001, ComputeMultiplier = 10, EvalInterval = 1, EvalSamples = AutoOr<int>.Auto }),
        };

        Assert.That(options.Validate, Throws.Nothing);
    }

    private static TestCaseData Case(string name, Action<FineTuningOptions> change, string says) => new(change, says) { TestName = name };
}
