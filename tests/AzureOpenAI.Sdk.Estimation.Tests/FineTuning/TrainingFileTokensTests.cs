using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.FineTuning;

namespace AzureOpenAI.Sdk.Estimation.Tests.FineTuning;

public sealed class TrainingFileTokensTests
{
    private static string Example(int words) => $$"""{"messages":[{"role":"user","content":"{{string.Concat(Enumerable.Repeat(" word", words))}}"},{"role":"assistant","content":"Hello"}]}""";

    [Test]
    public void An_example_has_the_tokens_of_its_conversation()
    {
        RequestEstimate estimate = Json.Chat(Example(5), TrainingFile.Model);

        TrainingTokens tokens = TrainingFile.Check(Example(5)).Tokens!;

        // 3 to start, and for each of two messages 3 and its role; 5 words and 1.
        Assert.That(estimate.InputTokens.Expected, Is.EqualTo(3 + (2 * 4) + 5 + 1));
        Assert.That((tokens.Min, tokens.Median, tokens.Max), Is.EqualTo((17, 17, 17)));
        Assert.That(tokens.Exactness, Is.EqualTo(Exactness.Fitted));
    }

    [Test]
    public void The_examples_are_told_by_the_shortest_the_middle_and_the_longest()
    {
        TrainingTokens tokens = TrainingFile.Check([.. new[] { 9, 1, 5, 2, 100 }.Select(Example)]).Tokens!;

        Assert.That((tokens.Min, tokens.Median, tokens.Max), Is.EqualTo((13, 17, 112)));
        Assert.That(tokens.Total.Expected, Is.EqualTo((5 * 12) + 117));
    }

    [Test]
    public void A_preference_counts_its_input_once_and_both_outputs()
    {
        const string Preference = """{"input":{"messages":[{"role":"user","content":"Hello"}]},"preferred_output":[{"role":"assistant","content":"Hello"}],"non_preferred_output":[{"role":"assistant","content":" word word"}]}""";

        TrainingTokens tokens = TrainingFile.Check(Preference).Tokens!;

        Assert.That(tokens.Total.Expected, Is.EqualTo(3 + (3 * 4) + 1 + 1 + 2));
    }

    [Test]
    public void A_completion_has_the_tokens_of_both_texts()
        => Assert.That(TrainingFile.CheckAs("davinci-002", null, """{"prompt":"Hello","completion":" word word"}""").Tokens!.Total.Expected, Is.EqualTo(3));

    [Test]
    public void Examples_with_errors_are_not_counted()
    {
        TrainingFileReport report = TrainingFile.Check(Example(1), """{"messages":[{"role":"user","content":"a"}]}""");

        Assert.That((report.ExampleCount, report.Tokens!.ExampleCount), Is.EqualTo((2L, 1L)));
    }

    [Test]
    public void An_example_that_is_too_long_is_named()
    {
        TrainingFileReport report = TrainingFile.CheckAs(TrainingFile.Model, new() { MostExampleTokens = 16 }, Example(4), Example(5));

        TrainingFileProblem problem = report.Problems[0];
        Assert.That(problem.ToString(), Is.EqualTo("line 2: The example has 17 tokens; at most 16 are taken. Make it shorter, or make several of it."));
        Assert.That(report.Tokens!.ExampleCount, Is.EqualTo(1));
    }

    [Test]
    public void An_example_beyond_the_models_window_is_named()
    {
        TrainingFileReport report = TrainingFile.CheckAs("gpt-35-turbo-1106", null, Example(20_000));

        Assert.That(report.Problems[0].Reason, Is.EqualTo("The example has 20,012 tokens; at most 16,385 are taken."));
    }

    [Test]
    public void The_training_costs_its_tokens_times_its_epochs()
    {
        TrainingFileReport report = TrainingFile.CheckAs(TrainingFile.Model, new() { Epochs = 3 }, [.. Enumerable.Range(1, 10).Select(Example)]);

        TrainingCost cost = report.Cost!;
        decimal once = ((10 * 12) + 55) * 5m / 1_000_000;
        Assert.That(cost.PerEpoch, Is.EqualTo(new MoneyRange(once, once, once)));
        Assert.That(cost.Total!.Value.Expected, Is.EqualTo(3 * once));
        Assert.That((cost.Currency, cost.PriceAsOf), Is.EqualTo(("USD", "2026-08-21")));
        Assert.That(cost.Source, Does.Contain("PORT"));
        Assert.That(cost.Notes, Has.Some.Contains("Hosting"));
        Assert.That(report.CostReason, Is.Null);
    }

    [Test]
    public void Without_epochs_only_one_of_them_is_priced()
    {
        TrainingCost cost = TrainingFile.Check(TrainingFile.GoodLines(10)).Cost!;

        Assert.That(cost.Total, Is.Null);
        Assert.That(cost.Notes[0], Does.Contain("set TrainingFileOptions.Epochs"));
        Assert.That(cost.ToString(), Does.EndWith("USD an epoch, prices of 2026-08-21"));
    }

    [TestCase("gpt-35-turbo-0125", "has no price of gpt-35-turbo 0125")]
    [TestCase("gpt-4o-2024-11-20", "has no price of gpt-4o 2024-11-20")]
    [TestCase("o4-mini", "by the hour and not by the token: 100 USD an hour, at most 5,000 USD a job (prices of 2026-10-02, REP1002, PORT, AZFT)")]
    public void Where_no_price_is_known_the_reason_is_given(string model, string reason)
    {
        TrainingFileReport report = TrainingFile.CheckAs(model, new() { Epochs = 1 }, TrainingFile.GoodLines(10));

        Assert.That(report.Cost, Is.Null);
        Assert.That(report.CostReason, Does.Contain(reason));
    }

    [Test]
    public void A_model_that_was_fine_tuned_is_trained_further_at_the_price_of_its_base()
    {
        TrainingFileReport report = TrainingFile.CheckAs("gpt-4.1-nano-2025-04-14.ft-1", new() { Epochs = 1 }, TrainingFile.GoodLines(10));

        Assert.That(report.Cost!.Price.PerMillion, Is.EqualTo(1.5m));
        Assert.That(report.Problems, Is.Empty);
    }

    [Test]
    public void A_table_of_ones_own_takes_the_place_of_the_packages()
    {
        var table = TrainingTable.Parse(Encoding.UTF8.GetBytes("""
            { "asOf": "2030-01-01", "currency": "EUR", "source": "our agreement", "notes": ["without tax"],
              "models": [ { "model": "gpt-4.1-mini", "methods": ["supervised"], "perMillion": 4, "source": "contract 7" } ] }
            """));

        TrainingCost cost = TrainingFile.CheckAs(TrainingFile.Model, new() { Table = table, Epochs = 1 }, TrainingFile.GoodLines(10)).Cost!;

        Assert.That((cost.Price.PerMillion, cost.Currency, cost.PriceAsOf, cost.Source, cost.Notes.Single()), Is.EqualTo(((decimal?)4m, "EUR", "2030-01-01", "contract 7", "without tax")));
    }

    [TestCase("""{ "currency": "USD", "source": "s", "models": [] }""", "no 'asOf'")]
    [TestCase("""{ "asOf": "2030-01-01", "currency": "USD", "source": "s", "models": [] }""", "no 'models'")]
    [TestCase("""{ "asOf": "2030-01-01", "currency": "USD", "source": "s", "models": [{}] }""", "no 'model'")]
    [TestCase("""{ "asOf": "2030-01-01", "currency": "USD", "source": "s", "models": [{ "model": "m", "perMillion": -1 }] }""", "'perMillion' of 'm'")]
    public void A_table_that_is_damaged_is_refused(string table, string reason)
        => Assert.That(() => TrainingTable.Parse(Encoding.UTF8.GetBytes(table)), Throws.InstanceOf<JsonException>().With.Message.Contains(reason));

    [Test]
    public void Options_out_of_their_range_are_refused()
    {
        Assert.That(() => new TrainingFileValidator("my-deployment"), Throws.TypeOf<UnknownModelException>());
        Assert.That(() => new TrainingFileValidator("text-embedding-3-small"), Throws.ArgumentException.With.Message.Contains("makes embeddings"));
        Assert.That(() => new TrainingFileValidator(TrainingFile.Model, new() { Epochs = 0 }), Throws.ArgumentException.With.Message.Contains("from 1 to 50"));
        Assert.That(() => new TrainingFileValidator(TrainingFile.Model, new() { MostProblems = 0 }), Throws.ArgumentException);
        Assert.That(() => new TrainingFileValidator(TrainingFile.Model, new() { MostLineBytes = 10 }), Throws.ArgumentException);
        Assert.That(() => new TrainingFileValidator(TrainingFile.Model, new() { MostExampleTokens = 0 }), Throws.ArgumentException);
    }

    [Test]
    public void Nothing_tells_what_the_file_says()
    {
        TrainingFileReport report = TrainingFile.CheckAs(TrainingFile.Model, new() { Epochs = 1 }, [.. TrainingFile.GoodLines(10)]);

        Assert.That(report.ToString(), Is.EqualTo("TrainingFileReport (gpt-4.1-mini 2025-04-14, 10 examples, 0 errors, 0 warnings)"));
        Assert.That($"{report.Tokens} {report.Cost}", Does.Not.Contain("Question").And.Not.Contain("Answer"));
    }
}
