using System.Text;
using AzureOpenAI.Sdk.Estimation.Catalog;

namespace AzureOpenAI.Sdk.Estimation.Tests.Catalog;

public sealed class ModelTableTests
{
    [TestCase("gpt-4o", "gpt-4o", null, "o200k_base")]
    [TestCase("GPT-4O-2024-08-06", "gpt-4o", "2024-08-06", "o200k_base")]
    [TestCase("gpt-35-turbo", "gpt-35-turbo", null, "cl100k_base")]
    [TestCase("gpt-3.5-turbo-0125", "gpt-35-turbo", "0125", "cl100k_base")]
    [TestCase("gpt-4-turbo-2024-04-09", "gpt-4-turbo", "2024-04-09", "cl100k_base")]
    [TestCase("gpt-4-1106-preview", "gpt-4", "1106-preview", "cl100k_base")]
    [TestCase("gpt-5.6-sol", "gpt-5.6-sol", null, "o200k_base")]
    [TestCase("gpt-oss-20b", "gpt-oss-20b", null, "o200k_harmony")]
    [TestCase("text-embedding-3-large", "text-embedding-3-large", null, "cl100k_base")]
    public void A_name_finds_its_model(string name, string model, string? version, string encoding)
    {
        bool isKnown = ModelTable.Default.TryGetModel(name, out ModelFacts? facts);

        Assert.That(isKnown, Is.True);
        Assert.That((facts!.Name, facts.Version, facts.Encoding), Is.EqualTo((model, version, encoding)));
    }

    [Test]
    public void A_version_that_the_table_does_not_have_yet_has_the_facts_of_its_model()
    {
        ModelTable.Default.TryGetModel("gpt-4.1-2027-01-31", out ModelFacts? facts);

        Assert.That(facts!.ToString(), Is.EqualTo("gpt-4.1 2027-01-31"));
        Assert.That(facts.ContextWindow, Is.EqualTo(1_047_576));
    }

    [TestCase("ft:gpt-4.1-2025-04-14:team::abc123", "gpt-4.1")]
    [TestCase("gpt-4o-mini-2024-07-18.ft-0123456789abcdef", "gpt-4o-mini")]
    [TestCase("ft:gpt-4o", "gpt-4o")]
    public void A_fine_tuned_model_has_the_facts_of_its_base(string name, string model)
    {
        ModelTable.Default.TryGetModel(name, out ModelFacts? facts);

        Assert.That(facts!.Name, Is.EqualTo(model));
        Assert.That(facts.IsFineTuned, Is.True);
        Assert.That(facts.Encoding, Is.EqualTo("o200k_base"));
    }

    [TestCase("gpt-4o-prod", "gpt-4o")]
    [TestCase("prod-gpt-4o", "gpt-4o")]
    [TestCase("gtp-4o", "gpt-4o")]
    [TestCase("gpt5-mini", "gpt-5-mini")]
    public void A_deployment_name_is_never_guessed_but_the_message_says_how_to_map_it(string name, string near)
    {
        UnknownModelException? error = Assert.Throws<UnknownModelException>(() => TokenEstimator.Default.CountTokens(name, "Hello"));

        Assert.That(error!.Message, Does.Contain($"TokenEstimatorOptions.Deployments[\"{name}\"] = \"{near}\""));
        Assert.That(error.Suggestions, Does.Contain(near));
    }

    [TestCase("")]
    [TestCase("ft:")]
    [TestCase("ft::::")]
    [TestCase(".ft-1")]
    [TestCase("-2024-08-06")]
    [TestCase("gpt-4o-2024-08-06-2024-08-06")]
    [TestCase("ft:ft:gpt-4o")]
    [TestCase("gpt-4o.ft-1.ft-2")]
    public void A_strange_name_is_told_from_a_model_without_a_crash(string name)
        => Assert.That(ModelTable.Default.TryGetModel(name, out ModelFacts? facts), Is.EqualTo(facts is not null));

    [Test]
    public void A_name_of_a_megabyte_is_refused_with_a_short_message()
    {
        UnknownModelException? error = Assert.Throws<UnknownModelException>(() => TokenEstimator.Default.CountTokens(new string('x', 1 << 20), "Hello"));

        Assert.That(error!.Message, Has.Length.LessThan(500));
    }

    [Test]
    public void A_mapped_deployment_is_counted_as_its_model()
    {
        var estimator = new TokenEstimator(new() { Deployments = { ["my-chat"] = "gpt-4o" } });

        bool isKnown = estimator.TryGetModel("My-Chat", out ModelFacts? facts);

        Assert.That(isKnown, Is.True);
        Assert.That(facts!.Name, Is.EqualTo("gpt-4o"));
    }

    [Test]
    public void A_deployment_mapped_to_an_unknown_model_is_refused_at_once()
        => Assert.Throws<UnknownModelException>(static () => _ = new TokenEstimator(new() { Deployments = { ["my-chat"] = "gpt-99" } }));

    [TestCase("""{ "source": "s", "models": [] }""", "asOf")]
    [TestCase("""{ "asOf": "2026-01-01", "source": "s" }""", "models")]
    [TestCase("""{ "asOf": "2026-01-01", "source": "s", "models": [ { "name": "m", "kind": "chat", "encoding": "morse" } ] }""", "'encoding' of 'm'")]
    [TestCase("""{ "asOf": "2026-01-01", "source": "s", "models": [ { "name": "m", "kind": "chat", "encoding": "o200k_base", "frame": "none" } ] }""", "frame")]
    [TestCase("""{ "asOf": "2026-01-01", "source": "s", "models": [ { "name": "m", "kind": "embeddings", "encoding": "o200k_base", "contextWindow": -1 } ] }""", "contextWindow")]
    [TestCase("""{ "asOf": "2026-01-01", "source": "s", "frames": { "a": { "base": "b" } }, "models": [] }""", "'b'")]
    [TestCase("""{ "asOf": "2026-01-01", "source": "s", "models": [ { "name": "m", "kind": "embeddings", "encoding": "o200k_base" }, { "name": "M", "kind": "embeddings", "encoding": "o200k_base" } ] }""", "twice")]
    public void A_damaged_table_is_refused_with_the_place(string json, string place)
    {
        FactsException? error = Assert.Throws<FactsException>(() => ModelTable.Parse(Encoding.UTF8.GetBytes(json)));

        Assert.That(error!.Message, Does.Contain(place));
    }

    [Test]
    public void A_table_of_ones_own_takes_the_place_of_the_packages()
    {
        const string Table = """
            {
              "asOf": "2030-01-01", "source": "mine",
              "frames": { "wide": { "priming": 100, "perMessage": 10 } },
              "models": [ { "name": "gpt-9", "kind": "chat", "encoding": "o200k_base", "frame": "wide" } ]
            }
            """;

        RequestEstimate estimate = Json.Chat(
            """{ "messages": [ { "role": "user", "content": "Hello" } ] }""", "gpt-9", new() { Models = ModelTable.Parse(Encoding.UTF8.GetBytes(Table)) });

        Assert.That(estimate.InputTokens.Expected, Is.EqualTo(112));
    }

    [Test]
    public void Every_row_of_the_packages_table_says_where_it_is_from()
    {
        Assert.That(ModelTable.Default.AsOf, Does.Match("^20[0-9]{2}-[0-9]{2}-[0-9]{2}$"));
        Assert.That(ModelTable.Default.Names.Where(static name => !ModelTable.Default.TryGetModel(name, out ModelFacts? facts) || facts.Source.Length == 0), Is.Empty);
    }
}
