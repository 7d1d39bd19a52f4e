using AzureOpenAI.Sdk.Embeddings;

namespace AzureOpenAI.Sdk.Tests.Embeddings;

public sealed class EmbeddingsOptionsTests
{
    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return new TestCaseData(new EmbeddingsOptions(), "at least one text").SetArgDisplayNames("missing");
        yield return new TestCaseData(new EmbeddingsOptions(Array.Empty<string>()), "at least one text").SetArgDisplayNames("none");
        yield return new TestCaseData(new EmbeddingsOptions(["A secret", ""]), "empty text").SetArgDisplayNames("empty text");
        yield return new TestCaseData(new EmbeddingsOptions([[1], []]), "empty text").SetArgDisplayNames("no tokens");
        yield return new TestCaseData(new EmbeddingsOptions(Enumerable.Repeat("A secret", 2_049)), nameof(EmbeddingsClient.GenerateManyAsync)).SetArgDisplayNames("too many");
        yield return new TestCaseData(new EmbeddingsOptions("A secret") { Dimensions = 0 }, "at least 1").SetArgDisplayNames("no dimensions");
    }

    [TestCaseSource(nameof(Wrong))]
    public void A_contradiction_is_told(EmbeddingsOptions options, string hint)
        => Assert.That(() => options.Validate(), Throws.ArgumentException.With.Message.Contains(hint).And.Message.Contains("EmbeddingsOptions.").And.Message.Not.Contains("secret"));

    [Test]
    public void Good_options_pass()
    {
        Assert.That(() => new EmbeddingsOptions(Enumerable.Repeat("A text", 2_048)) { Dimensions = 1 }.Validate(), Throws.Nothing);
        Assert.That(() => new EmbeddingsOptions(Enumerable.Repeat("A text", 5_000)).Validate(anyNumber: true), Throws.Nothing);
    }

    [Test]
    public void A_client_sends_its_own_deployment_and_leaves_the_options_alone()
    {
        var options = new EmbeddingsOptions("A text") { Model = "text-embedding-3-small", User = "u" };

        EmbeddingsOptions sent = options.Unrouted();

        Assert.That(sent.Model, Is.Null);
        Assert.That(sent.User, Is.EqualTo("u"));
        Assert.That(options.Model, Is.EqualTo("text-embedding-3-small"));
    }
}
