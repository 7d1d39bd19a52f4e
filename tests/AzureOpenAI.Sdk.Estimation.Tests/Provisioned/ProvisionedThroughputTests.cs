using AzureOpenAI.Sdk.Estimation.Pricing;
using AzureOpenAI.Sdk.Estimation.Provisioned;

namespace AzureOpenAI.Sdk.Estimation.Tests.Provisioned;

/// <summary>Units of provisioned throughput, by Azure's rule.</summary>
public sealed class ProvisionedThroughputTests
{
    [Test]
    public void Output_is_weighed_and_units_are_rounded_to_what_is_sold()
    {
        var load = new ProvisionedLoad { RequestsPerMinute = 60, InputTokens = 1_000, OutputTokens = 200 };

        ProvisionedSize size = ProvisionedThroughput.Size("gpt-4.1", load);

        // 60 × (1,000 + 4 × 200) = 108,000 a minute; ÷ 3,000 = 36; in steps of 5: 40.
        Assert.That((size.WeighedTokensPerMinute, size.ExactUnits, size.Units), Is.EqualTo((108_000d, 36d, 40)));
        Assert.That((size.HourlyCost, size.MonthlyCost, size.ReservedMonthlyCost), Is.EqualTo((40m, 29_200m, 10_400m)));
        Assert.That(size.Steps, Has.Count.EqualTo(3));
    }

    // Azure's documents round these to 110, 80 and 400; the loads here are ones that give the same numbers before rounding.
    [TestCase(105.88, 110)]
    [TestCase(76.47, 80)]
    [TestCase(384.25, 400, "gpt-image-2")]
    public void The_documents_examples_round_as_they_say(double exact, int units, string model = "gpt-4.1")
    {
        double perUnit = model == "gpt-4.1" ? 3_000 : 1_200;

        ProvisionedSize size = ProvisionedThroughput.Size(model, new ProvisionedLoad { InputTokens = exact * perUnit });

        Assert.That((Math.Round(size.ExactUnits, 2), size.Units), Is.EqualTo((exact, units)));
    }

    [Test]
    public void Cached_input_is_free_but_on_gpt_6_a_tenth()
    {
        var load = new ProvisionedLoad { InputTokens = 100_000, CachedShare = 1 };

        Assert.That(ProvisionedThroughput.Size("gpt-4.1", load).WeighedTokensPerMinute, Is.Zero);
        Assert.That(ProvisionedThroughput.Size("gpt-6-sol", load).WeighedTokensPerMinute, Is.EqualTo(10_000).Within(1e-6));
    }

    [Test]
    public void A_long_context_counts_more_on_gpt_6()
    {
        var load = new ProvisionedLoad { InputTokens = 300_000, OutputTokens = 1_000 };

        Assert.That(ProvisionedThroughput.Size("gpt-6-sol", load).WeighedTokensPerMinute, Is.EqualTo((300_000 * 2) + (1_000 * 7.5)));
    }

    [TestCase("GlobalProvisionedManaged", null, 15)]
    [TestCase("ProvisionedManaged", "swedencentral", 50)]
    public void There_is_a_least_that_can_be_bought(string type, string? region, int least)
        => Assert.That(ProvisionedThroughput.Size("gpt-4o", new ProvisionedLoad { InputTokens = 1 }, new(type), region).Units, Is.EqualTo(least));

    [Test]
    public void The_region_decides_the_price()
    {
        var load = new ProvisionedLoad { InputTokens = 1 };

        Assert.That(ProvisionedThroughput.Size("gpt-4o", load, DeploymentType.ProvisionedManaged, "Sweden Central").HourlyCost, Is.EqualTo(50 * 2.36m));
        Assert.That(ProvisionedThroughput.Size("gpt-4o", load, DeploymentType.ProvisionedManaged, "atlantis").HourlyCost, Is.Null);
    }

    [Test]
    public void The_break_even_is_where_tokens_cost_as_much()
    {
        var load = new ProvisionedLoad { RequestsPerMinute = 60, InputTokens = 1_000, OutputTokens = 200 };

        ProvisionedSize size = ProvisionedThroughput.Size("gpt-4.1", load);

        // By the token: 60 × 60 × (1,000 × 2 + 200 × 8) / 1,000,000 = 12.96 an hour; 40 units cost 40.
        Assert.That((size.HourlyByToken, size.BreakEven), Is.EqualTo((12.96m, 40m / 12.96m)));
    }

    [Test]
    public void Nonsense_is_refused()
    {
        Assert.That(() => ProvisionedThroughput.Size("gpt-4.1", new ProvisionedLoad { InputTokens = -1 }), Throws.ArgumentException);
        Assert.That(() => ProvisionedThroughput.Size("gpt-4.1", new ProvisionedLoad { CachedShare = 1.1 }), Throws.ArgumentException);
        Assert.That(() => ProvisionedThroughput.Size("gpt-4.11", new ProvisionedLoad()), Throws.TypeOf<UnknownModelException>());
        Assert.That(() => ProvisionedTable.Parse("""{"asOf":"2027-01-01","source":"x","currency":"USD","models":[{"name":"a","inputTpm":0,"outputWeight":4}]}"""u8.ToArray()), Throws.InstanceOf<System.Text.Json.JsonException>());
    }
}
