using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.Pricing;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Estimation.Tests.Facts;

/// <summary>The tables of the package against the facts that they were made from, where those lie beside the repository.</summary>
public sealed class TableTests
{
    [Test]
    public void Every_model_that_takes_text_has_its_encoding_and_limits()
    {
        JsonNode facts = JsonNode.Parse(File.ReadAllText(SharedFacts.RequirePath("facts/models.json")))!;
        string[] kinds = ["chat", "reasoning", "chat-audio", "embedding", "completion"];
        // The router's tokens depend on the model that it chooses; the oldest models' encoding is not in this package.
        JsonNode[] models = [.. facts["models"]!.AsArray().OfType<JsonNode>().Where(model => kinds.Contains((string)model["kind"]!) && (string?)model["encoding"]!["name"] != "p50k_base")];

        string[] wrong = [.. models.SelectMany(static model => NamesOf(model).Select(name => Compare(name, model))).OfType<string>()];

        Assert.That(models, Has.Length.GreaterThan(60));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Every_price_a_token_is_as_collected()
    {
        JsonNode facts = JsonNode.Parse(File.ReadAllText(SharedFacts.RequirePath("facts/prices.json")))!;
        var compared = new List<string>();
        var wrong = new List<string>();
        foreach (JsonNode row in facts["token_prices"]!.AsArray().OfType<JsonNode>().Where(static row => row["source"] is not null && !((string)row["model"]!).Contains(' ', StringComparison.Ordinal)))
        {
            string model = (string)row["model"]!;
            if (model == "model-router")
            {
                continue;
            }

            foreach ((string type, JsonNode? collected) in row["deployments"]!.AsObject())
            {
                foreach (JsonNode price in (collected as JsonArray)?.OfType<JsonNode>() ?? [collected!])
                {
                    string? region = (string?)price["regions"]?[0];
                    string version = ((string?)row["version"])?.Split(' ')[0] ?? "";
                    bool isFound = PriceTable.Default.TryGetPrice(model == "gpt-4" && version.StartsWith("turbo", StringComparison.Ordinal) ? "gpt-4-turbo" : model, version.Length == 0 || model == "gpt-4" ? null : version, new(type), region, out TokenPrice? found);
                    string label = $"{model} {version} {type} {region}";
                    compared.Add(label);
                    if (!isFound || found!.Input != (decimal)price["input"]! || found.CachedInput != (decimal?)price["cached_input"] || found.Output != (decimal?)price["output"] || found.CacheWrite != (decimal?)price["cache_write"])
                    {
                        wrong.Add(label);
                    }
                }
            }
        }

        Assert.That(compared, Has.Count.GreaterThan(100));
        Assert.That(wrong, Is.Empty);
    }

    private static IEnumerable<string> NamesOf(JsonNode model)
    {
        string name = (string)model["name"]!;
        string[] aliases = [.. model["aliases"]!.AsArray().Select(static alias => (string)alias!)];
        // "gpt-4o" alone stands for its newest version.
        return name.Contains(' ', StringComparison.Ordinal) ? aliases.Where(static alias => alias != "gpt-4o") : [name, .. aliases];
    }

    private static string? Compare(string name, JsonNode facts)
    {
        if (!ModelTable.Default.TryGetModel(name, out ModelFacts? model))
        {
            return $"{name} is missing";
        }

        string? encoding = (string?)facts["encoding"]!["name"];
        bool isRight = model.Encoding == (encoding ?? "o200k_base")
            && model.IsEncodingAssumed == (encoding is null)
            && model.ContextWindow == (int?)facts["context_window"]
            && model.MaxInputTokens == (int?)facts["max_input_tokens"]
            && model.MaxOutputTokens == (int?)facts["max_output_tokens"]
            && (model.ImageRule is null) == (facts["image_tokens"] is null);
        return isRight ? null : $"{name} differs";
    }
}
