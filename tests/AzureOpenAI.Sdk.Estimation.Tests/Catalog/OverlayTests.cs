using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.Pricing;

namespace AzureOpenAI.Sdk.Estimation.Tests.Catalog;

/// <summary>Facts that a user corrects without a new package.</summary>
public sealed class OverlayTests
{
    [Test]
    public void One_constant_of_a_rule_is_corrected_and_all_else_stays()
    {
        ModelTable corrected = ModelTable.Default.With("""{"asOf":"2027-01-01","source":"measured here","frames":{"standard":{"priming":5}}}"""u8.ToArray());
        var estimator = new TokenEstimator(new TokenEstimatorOptions { Models = corrected });
        byte[] hello = """{"model":"gpt-4o","messages":[{"role":"user","content":"Hello"}]}"""u8.ToArray();

        Assert.That(estimator.EstimateJson(RequestKind.Chat, hello).InputTokens.Expected - TokenEstimator.Default.EstimateJson(RequestKind.Chat, hello).InputTokens.Expected, Is.EqualTo(2));
        Assert.That((corrected.AsOf, corrected.Source, corrected.Names), Is.EqualTo(("2027-01-01", "measured here", ModelTable.Default.Names)));
    }

    [Test]
    public void A_model_is_added_by_what_is_known_of_it()
    {
        ModelTable more = ModelTable.Default.With("""{"models":[{"name":"gpt-9","kind":"chat","encoding":"o200k_base","frame":"gpt-5","contextWindow":1000}]}"""u8.ToArray());

        Assert.That(more.TryGetModel("gpt-9", out ModelFacts? facts), Is.True);
        Assert.That(facts!.ContextWindow, Is.EqualTo(1_000));
        Assert.That(ModelTable.Default.TryGetModel("gpt-9", out _), Is.False);
    }

    [Test]
    public void One_price_is_corrected_and_all_else_stays()
    {
        PriceTable corrected = PriceTable.Default.With("""{"prices":[{"model":"gpt-4o","versions":["2024-11-20"],"prices":{"GlobalStandard":{"input":2}}}]}"""u8.ToArray());

        Assert.That(corrected.TryGetPrice("gpt-4o", "2024-11-20", DeploymentType.GlobalStandard, null, out TokenPrice? price), Is.True);
        Assert.That(price!.Input, Is.EqualTo(2m));
        Assert.That(() => corrected.RequireCoverageOf(PriceTable.Default), Throws.Nothing);
    }

    [Test]
    public void A_table_that_shrinks_is_told_from_one_that_does_not()
    {
        PriceTable small = PriceTable.Parse("""{"asOf":"2027-01-01","source":"x","currency":"USD","prices":[{"model":"gpt-4o","prices":{"GlobalStandard":{"input":2}}}]}"""u8.ToArray());

        Assert.That(() => small.RequireCoverageOf(PriceTable.Default), Throws.InstanceOf<JsonException>().With.Message.Contains("lacks"));
    }

    [Test]
    public void The_hash_names_the_contents()
    {
        byte[] json = """{"asOf":"2027-01-01","source":"x","currency":"USD","prices":[{"model":"a","prices":{"GlobalStandard":{"input":2}}}]}"""u8.ToArray();

        Assert.That(PriceTable.Parse(json).Hash, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(json))));
        Assert.That(ModelTable.Default.Hash, Has.Length.EqualTo(64));
        Assert.That(ModelTable.Default.With("{}"u8.ToArray()).Hash, Is.EqualTo(ModelTable.Default.With(" { }"u8.ToArray()).Hash));
    }

    [TestCase("[]")]
    [TestCase("""{"models":[3]}""")]
    [TestCase("""{"models":[{"name":"gpt-9","kind":"chat","encoding":"klingon","frame":"gpt-5"}]}""")]
    [TestCase("""{"models":[{"name":"gpt-9","kind":"chat","encoding":"o200k_base","frame":"none"}]}""")]
    public void Corrections_that_make_no_table_are_refused(string json)
        => Assert.That(() => ModelTable.Default.With(Encoding.UTF8.GetBytes(json)), Throws.InstanceOf<JsonException>());
}
