using System.Security.Cryptography;
using System.Text;
using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.FineTuning;
using AzureOpenAI.Sdk.Estimation.Media;
using AzureOpenAI.Sdk.Estimation.Pricing;
using AzureOpenAI.Sdk.Estimation.Provisioned;

namespace AzureOpenAI.Sdk.Estimation.Tests.Catalog;

/// <summary>Tables of facts: what is wrong with one is listed in full, and one that has shrunk is refused.</summary>
public sealed class FactsTests
{
    private const string Small = """
        { "asOf": "2027-01-01", "source": "x", "currency": "USD", "prices": [ { "model": "gpt-4o", "prices": { "GlobalStandard": { "input": 2 } } } ] }
        """;

    [Test]
    public void All_that_is_wrong_is_listed_with_its_place()
    {
        byte[] table = """
            {
              "source": "x", "currency": "USD",
              "prices": [
                { "model": "a", "prices": { "GlobalStandard": { "input": -1, "output": 200000 } } },
                { "model": "b", "prices": { "Standard": [ { "regions": ["x"], "input": 1 }, { "cached_input": 1, "input": "free" } ] } },
                { "prices": { "GlobalStandard": { "input": 1 } } },
                { "model": "A", "prices": { "GlobalStandard": { "output": 1 } }, "longContext": { "above": 0 } }
              ]
            }
            """u8.ToArray();

        FactsException error = Assert.Throws<FactsException>(() => PriceTable.Parse(table))!;

        Assert.That(error.Problems.Select(static problem => problem.Path), Is.EquivalentTo(new[]
        {
            "$", "$.prices[0].prices.GlobalStandard.input", "$.prices[0].prices.GlobalStandard.output", "$.prices[1].prices.Standard[1].cached_input",
            "$.prices[1].prices.Standard[1].input", "$.prices[2]", "$.prices[3].prices.GlobalStandard", "$.prices[3].longContext.above", "$.prices[3]",
        }));
        Assert.That(error.Message, Does.Contain("9 problems").And.Contain("slip of the unit"));
    }

    [TestCase("""{ "frames": { "a": { "base": "b" }, "b": { "base": "a" } } }""", "$.frames.a.base", "build on each other")]
    [TestCase("""{ "frames": { "a": { "base": "c" } } }""", "$.frames.a.base", "which there is not")]
    [TestCase("""{ "models": [ { "name": "m", "kind": "embeddings", "encoding": "o200k_base", "contextWindow": 10, "maxInput": 11 } ] }""", "$.models[0].maxInput", "larger than")]
    [TestCase("""{ "models": [ { "name": "m", "kind": "embeddings", "encoding": "o200k_base", "contextWindow": 1e12 } ] }""", "$.models[0].contextWindow", "whole number")]
    [TestCase("""{ "models": [ { "name": "m", "kind": "embeddings", "encoding": "o200k_base", "asOf": "2027-06-01" } ] }""", "$.models[0].asOf", "later than")]
    [TestCase("""{ "models": [ { "name": "m", "kind": "embeddings", "encoding": "o200k_base", "asOf": "soon" } ] }""", "$.models[0].asOf", "must be a day")]
    [TestCase("""{ "models": [ { "name": "m", "kind": "embeddings", "encoding": "o200k_base", "image": { "rule": "tile", "base": 1 } } ] }""", "$.models[0].image.perTile", "perTile")]
    [TestCase("""{ "models": [ { "name": "m", "kind": "embeddings", "encoding": "o200k_base", "image": { "rule": "patch", "multiplier": 1 } } ] }""", "$.images.patch", "Copy it")]
    [TestCase("""{ "models": [ { "name": "\ud800", "kind": "embeddings", "encoding": "o200k_base" } ] }""", "$", "surrogate")]
    [TestCase("""{ "models": [ { "name": "m", "kind": "embeddings", "encoding": "o200k_base", "aliases": ["m"] } ] }""", "$.models[0]", "twice")]
    public void What_is_wrong_with_a_model_table_is_found_where_it_is(string members, string path, string said)
    {
        string json = """{ "asOf": "2027-01-01", "source": "x", """ + members.TrimStart().Substring(1);

        FactsException error = Assert.Throws<FactsException>(() => ModelTable.Parse(Encoding.UTF8.GetBytes(json)))!;

        Assert.That(error.Problems.Where(problem => problem.Path == path).Select(static problem => problem.Message), Has.Some.Contain(said));
    }

    [TestCase("")]
    [TestCase("not json")]
    [TestCase("""{ "asOf": "2027-01-01", "prices": [""")]
    public void A_corrupt_file_says_what_to_do(string text)
    {
        FactsException error = Assert.Throws<FactsException>(() => PriceTable.Parse(Encoding.UTF8.GetBytes(text)))!;

        Assert.That(error.Message, Does.Contain("line 1").And.Contain("whole copy"));
        Assert.That(error.LineNumber, Is.Zero);
    }

    [Test]
    public void A_file_of_a_million_mistakes_has_a_message_that_can_be_read()
    {
        string rows = string.Join(",", Enumerable.Repeat("{}", 100_000));

        FactsException error = Assert.Throws<FactsException>(() => PriceTable.Parse(Encoding.UTF8.GetBytes($$"""{ "prices": [{{rows}}] }""")))!;

        Assert.That((error.Problems.Count > 100_000, error.Message.Length < 5_000), Is.EqualTo((true, true)));
    }

    [Test]
    public void The_hash_is_that_of_the_bytes()
    {
        byte[] json = Encoding.UTF8.GetBytes(Small);

        Assert.That(PriceTable.Parse(json).Hash, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(json))));
        Assert.That(new[] { ModelTable.Default.Hash, PriceTable.Default.Hash, MediaTable.Default.Hash, TrainingTable.Default.Hash, ProvisionedTable.Default.Hash }.Distinct().Count(), Is.EqualTo(5));
    }

    [Test]
    public async Task A_table_is_read_from_a_stream_with_or_without_a_mark_and_kept_when_its_bytes_change()
    {
        byte[] json = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Small)];
        using var stream = new MemoryStream(json);

        PriceTable table = await PriceTable.LoadAsync(stream);
        Array.Clear(json);

        Assert.That(table.Prices.Single().Price.Input, Is.EqualTo(2m));
        Assert.That(table.With("""{ "asOf": "2027-01-02", "source": "y" }"""u8.ToArray()).Source, Is.EqualTo("x; corrections of 2027-01-02: y"));
        Assert.That(stream.CanRead, Is.True);
    }

    [Test]
    public void A_table_that_has_shrunk_does_not_take_the_place_of_a_whole_one()
    {
        var small = PriceTable.Parse(Encoding.UTF8.GetBytes(Small));

        FactsException error = Assert.Throws<FactsException>(() => PriceTable.Default.ReplaceWith(small))!;

        Assert.That(error.Problems.Select(static problem => problem.Message), Has.Some.Contain("gpt-4.1 (Standard, swedencentral)"));
        Assert.That(error.Problems.Select(static problem => problem.Message), Has.Some.Contain("gpt-4o 2024-11-20 (GlobalStandard) for cached input"));
        Assert.That(PriceTable.Default.ReplaceWith(small, PriceTable.Default.Prices.Select(static price => price.Model)), Is.SameAs(small));
    }

    [Test]
    public void Models_are_not_lost_unless_they_are_named()
    {
        var small = ModelTable.Parse("""{ "asOf": "2027-01-01", "source": "x", "models": [ { "name": "m", "kind": "embeddings", "encoding": "o200k_base" } ] }"""u8.ToArray());
        var none = ModelTable.Parse("""{ "asOf": "2027-01-01", "source": "x", "models": [ { "name": "n", "kind": "embeddings", "encoding": "o200k_base" } ] }"""u8.ToArray());

        Assert.That(() => small.ReplaceWith(none), Throws.TypeOf<FactsException>().With.Message.Contains("'m' would be lost"));
        Assert.That(small.ReplaceWith(none, ["M"]), Is.SameAs(none));
        Assert.That(() => ModelTable.Default.ReplaceWith(ModelTable.Default), Throws.Nothing);
    }

    [Test]
    public void Rows_are_listed_with_what_they_say()
    {
        ListedModel model = ModelTable.Default.Models.First(static row => row.Name == "gpt-4o-mini");

        Assert.That((model.Versions.Single(), model.Facts.Encoding, model.Facts.ContextWindow), Is.EqualTo(("2024-07-18", "o200k_base", (int?)128_000)));
        Assert.That(model.Kinds, Does.Contain(RequestKind.Chat).And.Contain(RequestKind.Responses).And.Not.Contain(RequestKind.Embeddings));
        Assert.That(ModelTable.Default.Models.SelectMany(static row => row.Aliases), Does.Contain("gpt-3.5-turbo"));
    }

    [TestCase("""{ "hourly": [ { "type": "GlobalProvisionedManaged", "price": -1 } ] }""", "$.hourly[0].price")]
    [TestCase("""{ "models": [ { "name": "a", "inputTpm": 0, "outputWeight": 4 } ] }""", "$.models[0].inputTpm")]
    [TestCase("""{ "models": [ { "name": "a", "inputTpm": 1, "outputWeight": 4, "regional": ["x", 5] } ] }""", "$.models[0].regional[0]")]
    [TestCase("""{ "reservations": { "GlobalProvisionedManaged": { "month": 0 } } }""", "$.reservations.GlobalProvisionedManaged.month")]
    public void A_table_of_throughput_is_checked_as_a_whole(string members, string path)
    {
        string json = """{ "asOf": "2027-01-01", "source": "x", "currency": "USD", """ + members.TrimStart().Substring(1);

        FactsException error = Assert.Throws<FactsException>(() => ProvisionedTable.Parse(Encoding.UTF8.GetBytes(json)))!;

        Assert.That(error.Problems.Select(static problem => problem.Path), Does.Contain(path));
    }
}
