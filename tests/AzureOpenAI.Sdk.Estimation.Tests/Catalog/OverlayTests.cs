using System.Text;
using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.FineTuning;
using AzureOpenAI.Sdk.Estimation.Images;
using AzureOpenAI.Sdk.Estimation.Media;
using AzureOpenAI.Sdk.Estimation.Pricing;

namespace AzureOpenAI.Sdk.Estimation.Tests.Catalog;

/// <summary>Facts that a user corrects without a new package.</summary>
public sealed class OverlayTests
{
    [Test]
    public void One_constant_of_a_rule_is_corrected_and_all_else_stays()
    {
        ModelTable corrected = ModelTable.Default.With(Corrections("""
            "frames": { "standard": { "priming": 5 } }
            """));
        var estimator = new TokenEstimator(new TokenEstimatorOptions { Models = corrected });
        byte[] hello = """{"model":"gpt-4o","messages":[{"role":"user","content":"Hello"}]}"""u8.ToArray();

        RequestEstimate before = TokenEstimator.Default.EstimateJson(RequestKind.Chat, hello), after = estimator.EstimateJson(RequestKind.Chat, hello);

        Assert.That(after.InputTokens.Expected - before.InputTokens.Expected, Is.EqualTo(2));
        Assert.That(corrected.Names, Is.EqualTo(ModelTable.Default.Names));
        Assert.That((after.Facts[0].Name, after.Facts[0].AsOf, after.Facts[0].Hash), Is.EqualTo(("models", "2027-01-01", corrected.Hash)));
        Assert.That(after.Facts[0].Hash, Is.Not.EqualTo(before.Facts[0].Hash));
        Assert.That(after.Facts[1].Hash, Is.EqualTo(PriceTable.Default.Hash));
    }

    [Test]
    public void A_rule_of_images_is_corrected_for_one_model()
    {
        ModelTable corrected = ModelTable.Default.With(Corrections("""
            "models": [ { "name": "gpt-4o", "image": { "perTile": 171 } } ]
            """));

        Assert.That(Tiles(corrected, "gpt-4o"), Is.EqualTo(85 + (6 * 171)));
        Assert.That(Tiles(corrected, "gpt-4o-2024-08-06"), Is.EqualTo(85 + (6 * 171)));
        Assert.That(Tiles(corrected, "gpt-4.1"), Is.EqualTo(Tiles(ModelTable.Default, "gpt-4.1")));

        static int Tiles(ModelTable table, string model)
            => table.TryGetModel(model, out ModelFacts? facts) ? facts.ImageRule!.Count(new ImageDimensions(2_048, 4_096), ImageDetail.High).Tokens.Expected : 0;
    }

    [Test]
    public void A_model_is_added_by_what_is_known_of_it()
    {
        ModelTable more = ModelTable.Default.With(Corrections("""
            "models": [ { "name": "gpt-9", "kind": "chat", "encoding": "o200k_base", "frame": "gpt-5", "contextWindow": 1000 } ]
            """));

        Assert.That(more.TryGetModel("gpt-9", out ModelFacts? facts), Is.True);
        Assert.That((facts!.ContextWindow, facts.AsOf, facts.Source), Is.EqualTo(((int?)1_000, "2027-01-01", "measured here")));
        Assert.That(ModelTable.Default.TryGetModel("gpt-9", out _), Is.False);
    }

    [Test]
    public void A_version_of_a_model_is_corrected_and_the_others_keep_theirs()
    {
        ModelTable corrected = ModelTable.Default.With(Corrections("""
            "models": [ { "name": "gpt-4", "versions": ["0314"], "maxOutput": 1000 }, { "name": "gpt-4.1", "versions": ["2027-01-01"], "maxOutput": 2000 } ]
            """));

        Assert.That((Output("gpt-4-0314"), Output("gpt-4-0613"), Output("gpt-4")), Is.EqualTo(((int?)1_000, (int?)null, (int?)null)));
        Assert.That((Output("gpt-4.1-2027-01-01"), Output("gpt-4.1")), Is.EqualTo(((int?)2_000, (int?)32_768)));

        int? Output(string name) => corrected.TryGetModel(name, out ModelFacts? facts) ? facts.MaxOutputTokens : -1;
    }

    [Test]
    public void One_price_is_corrected_and_says_where_it_is_from()
    {
        PriceTable corrected = PriceTable.Default.With(Corrections("""
            "prices": [ { "model": "gpt-4o", "versions": ["2024-11-20"], "prices": { "GlobalStandard": { "input": 2 } } } ]
            """));

        TokenPrice price = Price(corrected, "gpt-4o", "2024-11-20", DeploymentType.GlobalStandard)!;
        TokenPrice other = Price(corrected, "gpt-4o", "2024-08-06", DeploymentType.GlobalStandard)!;
        Assert.That((price.Input, price.Output, price.AsOf, price.Source), Is.EqualTo((2m, (decimal?)10m, "2027-01-01", "measured here")));
        Assert.That((other.Input, other.AsOf), Is.EqualTo((2.5m, "2026-10-03")));
        Assert.That(() => corrected.RequireCoverageOf(PriceTable.Default), Throws.Nothing);
    }

    [TestCase("""{ "model": "gpt-4o", "prices": { "GlobalStandard": { "input": 2 } } }""")]
    [TestCase("""{ "model": "gpt-4.1", "versions": ["2025-04-14"], "prices": { "GlobalStandard": { "input": 2 } } }""")]
    [TestCase("""{ "model": "gpt-4", "versions": ["0314"], "prices": { "GlobalStandard": { "input": 2 } } }""")]
    [TestCase("""{ "model": "gpt-4.1", "prices": { "Standard": [ { "regions": ["swedencentral"], "input": 2 } ] } }""")]
    [TestCase("""{ "model": "gpt-4.1", "prices": { "GlobalStandard": [ { "regions": ["swedencentral"], "input": 2 } ] } }""")]
    [TestCase("""{ "model": "gpt-4.1", "prices": { "Standard": { "input": 2 } } }""")]
    public void No_correction_hides_a_price_that_it_does_not_name(string row)
    {
        PriceTable corrected = PriceTable.Default.With(Corrections($"\"prices\": [ {row} ]"));

        Assert.That(() => corrected.RequireCoverageOf(PriceTable.Default), Throws.Nothing);
        Assert.That(corrected.Hash, Is.Not.EqualTo(PriceTable.Default.Hash));
    }

    [Test]
    public void The_price_of_one_region_leaves_the_other_regions()
    {
        PriceTable corrected = PriceTable.Default.With(Corrections("""
            "prices": [ { "model": "gpt-4.1", "prices": { "Standard": [ { "regions": ["swedencentral"], "input": 2.5 } ] } } ]
            """));

        TokenPrice swedish = Price(corrected, "gpt-4.1", null, DeploymentType.Standard, "swedencentral")!;
        Assert.That((swedish.Input, swedish.Output), Is.EqualTo((2.5m, (decimal?)9.68m)));
        Assert.That(Price(corrected, "gpt-4.1", null, DeploymentType.Standard, "switzerlandnorth")!.Input, Is.EqualTo(2.42m));
        Assert.That(Price(corrected, "gpt-4.1", null, DeploymentType.Standard, "eastus")!.Input, Is.EqualTo(2.2m));
    }

    [Test]
    public void A_version_that_no_row_names_gets_no_price_but_its_own()
    {
        PriceTable corrected = PriceTable.Default.With(Corrections("""
            "prices": [ { "model": "gpt-4o", "versions": ["2027-01-01"], "prices": { "GlobalStandard": { "input": 1 } } } ]
            """));

        TokenPrice price = Price(corrected, "gpt-4o", "2027-01-01", DeploymentType.GlobalStandard)!;
        Assert.That((price.Input, price.Output), Is.EqualTo((1m, (decimal?)null)));
        Assert.That(Price(corrected, "gpt-4o", "2027-01-01", DeploymentType.DataZoneStandard), Is.Null);
    }

    [Test]
    public void Prices_of_training_and_of_images_are_corrected_in_the_same_way()
    {
        TrainingTable training = TrainingTable.Default.With(Corrections("""
            "models": [ { "model": "gpt-4.1", "versions": ["2025-04-14"], "perMillion": 20 } ]
            """));
        MediaTable media = MediaTable.Default.With(Corrections("""
            "models": [ { "name": "whisper", "perHour": 0.5 }, { "name": "dall-e-3", "imagePrices": [ { "sizes": ["1024x1024"], "hd": 0.09 } ] } ]
            """));

        Assert.That(training.TryGetPrice("gpt-4.1", "2025-04-14", out TrainingPrice? price), Is.True);
        Assert.That((price!.PerMillion, price.Methods.Count), Is.EqualTo(((decimal?)20m, 2)));
        Assert.That((media.Names, media.Hash.Length), Is.EqualTo((MediaTable.Default.Names, 64)));
    }

    [TestCase("[]", "$")]
    [TestCase("{}", "asOf")]
    [TestCase("""{ "asOf": "2027-01-01" }""", "source")]
    [TestCase("""{ "asOf": "2027-01-01", "source": "x", "models": [ 3 ] }""", "$.models[0]")]
    [TestCase("""{ "asOf": "2027-01-01", "source": "x", "models": [ { "name": "gpt-9", "kind": "chat", "encoding": "klingon", "frame": "gpt-5" } ] }""", "'encoding' of 'gpt-9'")]
    [TestCase("""{ "asOf": "2027-01-01", "source": "x", "models": [ { "name": "gpt-9", "kind": "chat", "encoding": "o200k_base", "frame": "none" } ] }""", "'frame'")]
    [TestCase("""{ "asOf": "2027-01-01", "source": "x", "frames": { "standard": { "primng": 4 } } }""", "$.frames.standard.primng")]
    [TestCase("""{ "asOf": "2027-01-01", "source": "x", "frames": { "standard": { "priming": 4, "priming": 5 } } }""", "twice")]
    [TestCase("""{ "asOf": "2027-01-01", "source": "x", "models": [ { "name": "gpt-4o", "contextWindow": null, "maxOutput": -1 } ] }""", "'maxOutput' of 'gpt-4o'")]
    public void Corrections_that_make_no_table_are_refused_with_the_place(string json, string place)
        => Assert.That(() => ModelTable.Default.With(Encoding.UTF8.GetBytes(json)), Throws.TypeOf<FactsException>().With.Message.Contains(place));

    private static byte[] Corrections(string members) => Encoding.UTF8.GetBytes($$"""{ "asOf": "2027-01-01", "source": "measured here", {{members}} }""");

    private static TokenPrice? Price(PriceTable table, string model, string? version, DeploymentType type, string? region = null)
        => table.TryGetPrice(model, version, type, region, out TokenPrice? price) ? price : null;
}
