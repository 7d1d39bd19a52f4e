using System.Text.Json;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Estimation.Tests.Images;

/// <summary>Compares with documented examples, and with counts that the service reported.</summary>
public sealed class ReportedImageTests
{
    [Test]
    public void Images_cost_what_the_documents_and_the_service_say()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(SharedFacts.RequirePath("facts/image_cases.json")));
        var wrong = new List<string>();
        int count = 0;

        foreach (JsonElement one in document.RootElement.GetProperty("cases").EnumerateArray())
        {
            string model = one.GetProperty("model").GetString()!;
            // For these two the documented factor 1.62 was measured to be 1.2: facts/rules.md, section 7.
            bool isRefuted = model is "gpt-5-mini" or "gpt-5.4-mini" && one.GetProperty("basis").GetString() != "measured";
            if (isRefuted || Detail(one) is not { } detail || Number(one, "tokens") is not { } tokens || Number(one, "width") is not { } width || Number(one, "height") is not { } height
                || !TokenEstimator.Default.TryGetModel(model, out ModelFacts facts) || facts.ImageRule is null)
            {
                continue;
            }

            ImageCount counted = facts.ImageRule.Count(new(width, height), detail);
            count++;
            if (counted.Tokens != tokens)
            {
                wrong.Add($"{one.GetProperty("id")} {model} {one.GetProperty("detail")}: {counted}, expected {tokens} ({one.GetProperty("basis")})");
            }
        }

        Assert.That(wrong, Is.Empty);
        Assert.That(count, Is.GreaterThan(50));
    }

    private static int? Number(JsonElement one, string name)
        => one.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;

    private static ImageDetail? Detail(JsonElement one) => one.TryGetProperty("detail", out JsonElement detail)
        ? detail.ToString() switch
        {
            "low" => ImageDetail.Low,
            "high" => ImageDetail.High,
            "original" => ImageDetail.Original,
            "auto" or "" => ImageDetail.Auto,
            _ => null,
        }
        : ImageDetail.Auto;
}
