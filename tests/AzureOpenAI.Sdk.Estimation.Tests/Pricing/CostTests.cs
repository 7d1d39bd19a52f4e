using System.Text;
using AzureOpenAI.Sdk.Estimation.Pricing;

namespace AzureOpenAI.Sdk.Estimation.Tests.Pricing;

public sealed class CostTests
{
    private const string Hello = """{ "messages": [ { "role": "user", "content": "Hello" } ], "max_completion_tokens": 100 }""";

    [Test]
    public void A_request_costs_its_input_and_at_most_its_longest_reply()
    {
        CostEstimate cost = Json.Chat(Hello, "gpt-4o").Cost!;

        Assert.That(cost.Input, Is.EqualTo(8 * 2.5m / 1_000_000));
        Assert.That(cost.MaxOutput, Is.EqualTo(100 * 10m / 1_000_000));
        Assert.That(cost.Max, Is.EqualTo(cost.Input + cost.MaxOutput));
        Assert.That(cost.Currency, Is.EqualTo("USD"));
        Assert.That(cost.PriceAsOf, Does.StartWith("2026-"));
        Assert.That(cost.Source, Is.Not.Empty);
        Assert.That(cost.DeploymentType, Is.EqualTo(DeploymentType.GlobalStandard));
    }

    [TestCase("gpt-4o-2024-05-13", "5")]
    [TestCase("gpt-4o-2024-08-06", "2.5")]
    [TestCase("gpt-4o-mini", "0.15")]
    public void Each_version_has_its_price(string model, string perMillion)
    {
        Assert.That(TokenEstimator.Default.TryGetPrice(model, out TokenPrice? price), Is.True);
        Assert.That(price!.Input, Is.EqualTo(decimal.Parse(perMillion, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [TestCase("DataZoneStandard", null, "2.75")]
    [TestCase("GlobalBatch", null, "1.25")]
    [TestCase("Standard", "eastus", "2.75")]
    [TestCase("standard", "Sweden Central", "3.025")]
    public void Each_deployment_type_and_region_has_its_price(string type, string? region, string perMillion)
    {
        var options = new TokenEstimatorOptions { DeploymentType = new(type), Region = region };

        CostEstimate cost = Json.Chat(Hello, "gpt-4o", options).Cost!;

        Assert.That(cost.Price!.Input, Is.EqualTo(decimal.Parse(perMillion, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [TestCase("gpt-4o", "Standard", null, "set TokenEstimatorOptions.Region")]
    [TestCase("gpt-4o", "Standard", "atlantis", "in 'atlantis'")]
    [TestCase("gpt-4o", "ProvisionedManaged", null, "by the hour")]
    [TestCase("gpt-6-luna", "GlobalStandard", null, "no price of gpt-6-luna")]
    [TestCase("gpt-4o-2031-01-01", "GlobalStandard", null, "no price of gpt-4o 2031-01-01")]
    public void Where_no_price_is_known_the_reason_is_given(string model, string type, string? region, string reason)
    {
        RequestEstimate estimate = Json.Chat(Hello, model, new() { DeploymentType = new(type), Region = region });

        Assert.That(estimate.Cost, Is.Null);
        Assert.That(estimate.CostReason, Does.Contain(reason));
    }

    [Test]
    public void A_long_prompt_may_come_from_the_cache()
    {
        string text = string.Concat(Enumerable.Repeat(" word", 1_992));

        CostEstimate cost = Json.Chat($$"""{ "messages": [ { "role": "user", "content": "{{text}}" } ] }""", "gpt-4o").Cost!;

        // 1,999 tokens, of which 15 × 128 may be cached at half the price.
        Assert.That(cost.Input, Is.EqualTo(1_999 * 2.5m / 1_000_000));
        Assert.That(cost.InputLower, Is.EqualTo(((1_920 * 1.25m) + (79 * 2.5m)) / 1_000_000));
    }

    [Test]
    public void A_prompt_beyond_the_threshold_of_long_contexts_costs_more_as_a_whole()
    {
        string text = string.Concat(Enumerable.Repeat(" word", 272_000));

        CostEstimate cost = Json.Chat($$"""{ "messages": [ { "role": "user", "content": "{{text}}" } ], "max_completion_tokens": 1000 }""", "gpt-5.5").Cost!;

        Assert.That(cost.Input, Is.EqualTo(272_006 * 5m * 2 / 1_000_000));
        Assert.That(cost.MaxOutput, Is.EqualTo(1_000 * 30m * 1.5m / 1_000_000));
    }

    [Test]
    public void Writing_to_the_cache_is_in_the_most_that_a_request_may_cost()
    {
        CostEstimate cost = Json.Chat(Hello, "gpt-5.6-sol").Cost!;

        Assert.That(cost.InputUpper, Is.EqualTo(cost.Input * 1.25m));
    }

    [Test]
    public void A_fine_tuned_model_costs_as_its_base_and_says_what_is_missing()
    {
        CostEstimate cost = Json.Chat(Hello, "gpt-4o-2024-08-06.ft-abc").Cost!;

        Assert.That(cost.Price!.Input, Is.EqualTo(2.5m));
        Assert.That(cost.Notes.Single(), Does.Contain("hosting"));
    }

    [Test]
    public void A_price_that_no_list_has_says_so()
    {
        CostEstimate cost = Json.Chat(Hello, "gpt-5.5", new() { DeploymentType = DeploymentType.DataZoneStandard }).Cost!;

        Assert.That(cost.Notes.Single(), Does.Contain("1.1 × Global"));
    }

    [Test]
    public void A_table_of_ones_own_takes_the_place_of_the_packages()
    {
        const string Table = """
            {
              "asOf": "2030-01-01", "currency": "EUR", "source": "our agreement",
              "prices": [ { "model": "gpt-4o", "prices": { "GlobalStandard": { "input": 1, "output": 2 } }, "source": "contract 7" } ]
            }
            """;

        CostEstimate cost = Json.Chat(Hello, "gpt-4o", new() { Prices = PriceTable.Parse(Encoding.UTF8.GetBytes(Table)) }).Cost!;

        Assert.That((cost.Input, cost.Currency, cost.PriceAsOf, cost.Source), Is.EqualTo((8m / 1_000_000, "EUR", "2030-01-01", "contract 7")));
    }

    [TestCase("-1")]
    [TestCase("1000000000")]
    [TestCase("\"free\"")]
    [TestCase("1e400")]
    public void A_table_with_an_absurd_price_is_refused(string price)
    {
        string table = $$"""{ "asOf": "2030-01-01", "currency": "USD", "source": "s", "prices": [ { "model": "m", "prices": { "GlobalStandard": { "input": {{price}} } } } ] }""";

        FactsException? error = Assert.Throws<FactsException>(() => PriceTable.Parse(Encoding.UTF8.GetBytes(table)));

        Assert.That(error!.Message, Does.Contain("'input' of 'm'"));
    }
}
