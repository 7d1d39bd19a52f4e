using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Estimation.Images;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Estimation.Tests.Facts;

/// <summary>Counts of images against measured and documented ones, where they lie beside the repository.</summary>
public sealed class ImageCaseTests
{
    [TestCase("tile", 50)]
    [TestCase("patch", 30)]
    public void Every_known_image_has_its_count(string rule, int atLeast)
    {
        JsonNode[] cases = [.. Read().Where(one => (string?)one["rule"] == rule)];

        string[] wrong = [.. cases.Where(static one => Count(one).Tokens.Expected != (int)one["tokens"]!).Select(Describe)];

        Assert.That(cases, Has.Length.GreaterThan(atLeast));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Every_known_image_is_scaled_as_written()
    {
        JsonNode[] cases = [.. Read().Where(static one => one["resized_to"] is not null)];

        string[] wrong = [.. cases.Where(static one => Count(one).ScaledSize is not { } size || size.Width != (int)one["resized_to"]![0]! || size.Height != (int)one["resized_to"]![1]!).Select(Describe)];

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Documented_multipliers_that_measurements_contradict_lie_within_the_range()
    {
        JsonNode[] cases = [.. Read(contradicted: true)];

        Assert.That(cases, Is.Not.Empty);
        Assert.That(cases.Where(static one => Count(one).Tokens.Upper < (int)one["tokens"]!).Select(Describe), Is.Empty);
    }

    /// <summary>Reads the cases that have a size and a count. Those of models that make images belong to another rule.</summary>
    private static IEnumerable<JsonNode> Read(bool contradicted = false)
    {
        JsonNode facts = JsonNode.Parse(File.ReadAllText(SharedFacts.RequirePath("facts/image_cases.json")))!;
        return facts["cases"]!.AsArray().OfType<JsonNode>().Where(one => one["width"] is not null && one["tokens"] is not null
            && (string?)one["rule"] is "tile" or "patch" && one["contradicted_by"] is not null == contradicted);
    }

    private static ImageTokenCount Count(JsonNode one)
    {
        ImageDetail detail = Enum.TryParse((string?)one["detail"], ignoreCase: true, out ImageDetail known) ? known : ImageDetail.Auto;
        return ImageTokens.Count((string)one["model"]!, (int)one["width"]!, (int)one["height"]!, detail);
    }

    private static string Describe(JsonNode one) => $"{one["id"]}: {one["tokens"]}, counted {Count(one)}";
}
