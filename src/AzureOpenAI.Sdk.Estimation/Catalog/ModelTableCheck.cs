using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Images;
using AzureOpenAI.Sdk.Estimation.Json;
using AzureOpenAI.Sdk.Estimation.Tokens;

namespace AzureOpenAI.Sdk.Estimation.Catalog;

/// <summary>What is right in a model table.</summary>
internal static class ModelTableCheck
{
    private static readonly FactsRule s_window = FactsRules.Whole(1, 20_000_000, "the largest window known is about a million tokens");

    private static readonly FactsShape s_model = new()
    {
        { "name", FactsRules.Text, "name the model" }, { "aliases", FactsRules.Texts }, { "versions", FactsRules.Texts }, { "onlyVersions", FactsRules.Flag },
        { "kind", FactsRules.OneOf("chat", "embeddings", "completions"), "say chat, embeddings or completions" },
        { "encoding", FactsRules.OneOf([.. TextEncoding.Names]), "say in which encoding its text is counted" }, { "encodingAssumed", FactsRules.Flag },
        { "frame", FactsRules.Text }, { "reasoning", FactsRules.Flag }, { "contextWindow", s_window }, { "maxInput", s_window }, { "maxOutput", s_window },
        { "image", ImageShapes.OfModel.Check }, { "asOf", FactsRules.Date },
    };

    public static FactsShape Shape { get; } = new()
    {
        { "asOf", FactsRules.Date, "give the day of its facts" }, { "source", FactsRules.Text, "say where its facts are from" },
        { "sources", FactsRules.Map(FactsRules.Text) }, { "frames", FactsRules.Map(FrameShapes.Frame.Check, isOwner: true) },
        { "images", ImageShapes.Shared.Check }, { "models", FactsRules.List(s_model.Check, 1), "list the models" },
    };

    public static void Check(JsonElement root, List<FactsProblem> problems)
    {
        HashSet<string> frames = CheckFrames(root, problems);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        int index = 0;
        foreach (JsonElement row in root.Items("models"))
        {
            CheckModel(row, $"$.models[{index++}]", frames, root.Member("images"), names, problems);
        }
    }

    private static HashSet<string> CheckFrames(JsonElement root, List<FactsProblem> problems)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        JsonProperty[] frames = root.Member("frames", JsonValueKind.Object) is { } json ? [.. json.EnumerateObject()] : [];
        string[] all = [.. frames.Select(static frame => frame.Name)];
        foreach (JsonProperty frame in frames)
        {
            if (frame.Value.Text("base") is { } start && !known.Contains(start))
            {
                string place = FactsPlace.Short(start);
                problems.Add(new($"$.frames.{FactsPlace.Short(frame.Name)}.base", all.Contains(start, StringComparer.Ordinal)
                    ? $"The frame '{FactsPlace.Short(frame.Name)}' builds on '{place}', which does not stand before it. Put it behind; two that build on each other can't be."
                    : $"The frame '{FactsPlace.Short(frame.Name)}' builds on '{place}', which there is not. Name one of {string.Join(", ", all)}."));
            }

            known.Add(frame.Name);
        }

        return known;
    }

    private static void CheckModel(JsonElement row, string path, HashSet<string> frames, JsonElement? images, HashSet<string> names, List<FactsProblem> problems)
    {
        string name = FactsPlace.Short(row.Text("name") ?? "?");
        if (row.Text("kind") == "chat" && !frames.Contains(row.Text("frame") ?? ""))
        {
            problems.Add(new($"{path}.frame", $"'{name}' has no 'frame', or one that the table does not have. Name one of {string.Join(", ", frames)}."));
        }

        foreach (string limit in new[] { "maxInput", "maxOutput" })
        {
            if (row.Number(limit) is { } most && row.Number("contextWindow") is { } window && most > window)
            {
                problems.Add(new($"{path}.{limit}", $"'{limit}' of '{name}' is larger than its 'contextWindow', {window}. One of them is wrong."));
            }
        }

        if (row.Member("image") is { } image)
        {
            CheckImage(image, $"{path}.image", name, images, problems);
        }

        foreach ((string full, string? _) in ModelTableReader.NamesOf(row, row.Text("name") ?? "").Where(one => !names.Add(one.Name)))
        {
            problems.Add(new(path, $"The model table has '{FactsPlace.Short(full)}' twice. Keep one row of it; 'onlyVersions' keeps a row from claiming the bare name."));
        }
    }

    private static void CheckImage(JsonElement image, string path, string name, JsonElement? shared, List<FactsProblem> problems)
    {
        if (image.Text("rule") is not { } rule)
        {
            return;
        }

        foreach (string needed in rule == "tile" ? ["base", "perTile"] : image.Member("budget") is null ? new[] { "multiplier" } : ["multiplier", "maxDimension"])
        {
            if (image.Member(needed) is null)
            {
                problems.Add(new($"{path}.{needed}", $"The image rule of '{name}' has no '{needed}': a rule of kind {rule} needs it."));
            }
        }

        if (shared?.Member(rule) is null)
        {
            problems.Add(new($"$.images.{rule}", $"'{name}' counts images by {rule}, but the table has no 'images.{rule}'. Copy it from the table that comes with this package."));
        }

        if (image.Decimal("upperMultiplier") < image.Decimal("multiplier"))
        {
            problems.Add(new($"{path}.upperMultiplier", $"'upperMultiplier' of '{name}' is below its 'multiplier'. The upper one is the larger."));
        }
    }
}
