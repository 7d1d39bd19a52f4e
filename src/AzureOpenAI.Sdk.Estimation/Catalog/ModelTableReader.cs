using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Images;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Catalog;

/// <summary>Reads a model table in which <see cref="ModelTableCheck"/> found nothing wrong.</summary>
internal static class ModelTableReader
{
    public static ModelTable Read(JsonElement root)
    {
        string asOf = root.Text("asOf")!;
        Dictionary<string, ChatFrame> frames = root.Member("frames", JsonValueKind.Object) is { } json ? ChatFrameReader.Read(json) : [];
        var images = new ImageRuleReader(root.Member("images"));
        var models = new Dictionary<string, ModelFacts>(StringComparer.OrdinalIgnoreCase);
        List<ListedModel> rows = [];
        foreach (JsonElement row in root.Items("models"))
        {
            ModelFacts facts = ReadModel(row, frames, images, row.Text("asOf") ?? asOf);
            rows.Add(new(facts, row.Texts("aliases"), row.Texts("versions")));
            foreach ((string name, string? version) in NamesOf(row, facts.Name))
            {
                models.Add(name, facts.WithVersion(version));
            }
        }

        return new(asOf, root.Text("source")!, models, rows);
    }

    private static ModelFacts ReadModel(JsonElement row, Dictionary<string, ChatFrame> frames, ImageRuleReader images, string asOf)
    {
        string name = row.Text("name")!;
        RequestKind kind = row.Text("kind") switch
        {
            "chat" => RequestKind.Chat,
            "embeddings" => RequestKind.Embeddings,
            _ => RequestKind.Completions,
        };
        return new(name, kind, row.Text("encoding")!)
        {
            IsEncodingAssumed = row.Flag("encodingAssumed"),
            IsReasoning = row.Flag("reasoning"),
            ContextWindow = row.Number("contextWindow"),
            MaxInputTokens = row.Number("maxInput"),
            MaxOutputTokens = row.Number("maxOutput"),
            ImageRule = row.Member("image") is { } image ? images.Read(image) : null,
            AsOf = asOf,
            Source = row.Text("source") ?? "",
            Frame = kind == RequestKind.Chat ? frames[row.Text("frame")!] : new(),
        };
    }

    internal static IEnumerable<(string Name, string? Version)> NamesOf(JsonElement row, string name)
    {
        foreach (string known in (IEnumerable<string>)[name, .. row.Texts("aliases")])
        {
            if (!row.Flag("onlyVersions"))
            {
                yield return (known, null);
            }

            foreach (string version in row.Texts("versions"))
            {
                yield return ($"{known}-{version}", version);
            }
        }
    }
}
