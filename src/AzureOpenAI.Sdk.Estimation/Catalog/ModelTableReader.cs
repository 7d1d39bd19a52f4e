using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Images;
using AzureOpenAI.Sdk.Estimation.Json;
using AzureOpenAI.Sdk.Estimation.Tokens;

namespace AzureOpenAI.Sdk.Estimation.Catalog;

/// <summary>Reads the model table, and refuses one that is damaged.</summary>
internal static class ModelTableReader
{
    public static ModelTable Read(JsonElement root)
    {
        string asOf = root.Text("asOf") ?? throw new JsonException("The model table has no 'asOf': give the day of its facts.");
        string source = root.Text("source") ?? throw new JsonException("The model table has no 'source': say where its facts are from.");
        Dictionary<string, ChatFrame> frames = root.Member("frames", JsonValueKind.Object) is { } json ? ChatFrameReader.Read(json) : [];
        var images = new ImageRuleReader(root.Member("images"));
        var models = new Dictionary<string, ModelFacts>(StringComparer.OrdinalIgnoreCase);
        foreach (JsonElement row in root.Items("models"))
        {
            ModelFacts facts = ReadModel(row, frames, images, row.Text("asOf") ?? asOf);
            foreach ((string name, string? version) in NamesOf(row, facts.Name))
            {
                if (models.ContainsKey(name))
                {
                    throw new JsonException($"The model table has '{name}' twice.");
                }

                models.Add(name, facts.WithVersion(version));
            }
        }

        return models.Count > 0 ? new(asOf, source, models) : throw new JsonException("The model table has no 'models'.");
    }

    private static ModelFacts ReadModel(JsonElement row, Dictionary<string, ChatFrame> frames, ImageRuleReader images, string asOf)
    {
        string name = row.Text("name") is { Length: > 0 } text ? text : throw new JsonException("A row of the model table has no 'name'.");
        string encoding = row.Text("encoding") ?? "";
        if (!TextEncoding.Names.Contains(encoding))
        {
            throw new JsonException($"The encoding of '{name}' must be one of {string.Join(", ", TextEncoding.Names)}.");
        }

        RequestKind kind = KindOf(row, name);
        ChatFrame? frame = kind == RequestKind.Chat ? null : new();
        if (frame is null && !frames.TryGetValue(row.Text("frame") ?? "", out frame))
        {
            throw new JsonException($"'{name}' has no 'frame', or one that the table does not have.");
        }

        return new(name, kind, encoding)
        {
            IsEncodingAssumed = row.Flag("encodingAssumed"),
            IsReasoning = row.Flag("reasoning"),
            ContextWindow = Limit(row, "contextWindow", name),
            MaxInputTokens = Limit(row, "maxInput", name),
            MaxOutputTokens = Limit(row, "maxOutput", name),
            ImageRule = row.Member("image") is { } image ? images.Read(image, name) : null,
            AsOf = asOf,
            Source = row.Text("source") ?? "",
            Frame = frame,
        };
    }

    private static RequestKind KindOf(JsonElement row, string name) => row.Text("kind") switch
    {
        "chat" => RequestKind.Chat,
        "embeddings" => RequestKind.Embeddings,
        "completions" => RequestKind.Completions,
        _ => throw new JsonException($"The kind of '{name}' must be chat, embeddings or completions."),
    };

    private static int? Limit(JsonElement row, string limit, string name)
        => row.Number(limit) is not { } value || value > 0 ? row.Number(limit) : throw new JsonException($"'{limit}' of '{name}' must be positive.");

    private static IEnumerable<(string Name, string? Version)> NamesOf(JsonElement row, string name)
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
