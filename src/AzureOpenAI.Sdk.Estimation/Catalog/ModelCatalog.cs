using System.Text.Json;

namespace AzureOpenAI.Sdk.Estimation;

/// <summary>The models that can be counted for, and the names that they go by.</summary>
internal sealed class ModelCatalog
{
    private const string AssumedEncoding = "o200k_base";

    private readonly Dictionary<string, ModelFacts> _byName = new(StringComparer.OrdinalIgnoreCase);

    private ModelCatalog(JsonElement root)
    {
        AsOf = root.GetProperty("asOf").GetString()!;
        foreach (JsonElement entry in root.GetProperty("models").EnumerateArray())
        {
            ModelFacts facts = Read(entry);
            _byName.Add(facts.Name, facts);
            if (entry.TryGetProperty("aliases", out JsonElement aliases))
            {
                foreach (JsonElement alias in aliases.EnumerateArray())
                {
                    _byName[alias.GetString()!] = facts;
                }
            }
        }
    }

    internal static ModelCatalog Embedded { get; } = Load();

    /// <summary>Gets the day of the facts.</summary>
    internal string AsOf { get; }

    internal IEnumerable<ModelFacts> Models => _byName.Values.Distinct();

    /// <summary>Finds a model by any of its names, among them dated and fine-tuned ones. A deployment's name is not guessed at.</summary>
    internal bool TryFind(string name, out ModelFacts model)
    {
        string plain = WithoutFineTuning(name.Trim());
        if (_byName.TryGetValue(plain, out model!))
        {
            return true;
        }

        string undated = WithoutDate(plain);
        return undated != plain && _byName.TryGetValue(undated, out model!);
    }

    /// <summary>Gets models whose names begin alike.</summary>
    internal IReadOnlyList<string> Similar(string name)
    {
        string[] words = name.ToUpperInvariant().Split('-', '.', '_', ' ');
        return
        [
            .. Models.Select(model => (model.Name, Score: model.Name.ToUpperInvariant().Split('-', '.').Count(words.Contains)))
                .Where(pair => pair.Score > 0).OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Name.Length).Take(3).Select(pair => pair.Name),
        ];
    }

    /// <summary>Gets the date at the end of a name, such as <c>2024-08-06</c> or <c>0613</c>.</summary>
    internal static string? DateOf(string name)
    {
        string plain = WithoutFineTuning(name);
        string undated = WithoutDate(plain);
        return undated.Length == plain.Length ? null : plain.Substring(undated.Length + 1);
    }

    /// <summary>Azure writes <c>gpt-4o-2024-08-06.ft-…</c>, OpenAI <c>ft:gpt-4o-2024-08-06:…</c>.</summary>
    private static string WithoutFineTuning(string name)
    {
        if (name.StartsWith("ft:", StringComparison.OrdinalIgnoreCase))
        {
            int end = name.IndexOf(':', 3);
            return end < 0 ? name.Substring(3) : name.Substring(3, end - 3);
        }

        int suffix = name.IndexOf(".ft-", StringComparison.OrdinalIgnoreCase);
        return suffix < 0 ? name : name.Substring(0, suffix);
    }

    private static string WithoutDate(string name)
    {
        foreach (string shape in new[] { "-0000-00-00", "-0000" })
        {
            int start = name.Length - shape.Length;
            if (start > 0 && HasShape(name, start, shape))
            {
                return name.Substring(0, start);
            }
        }

        return name;
    }

    private static bool HasShape(string name, int start, string shape)
    {
        for (int i = 0; i < shape.Length; i++)
        {
            if (shape[i] == '-' ? name[start + i] != '-' : name[start + i] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }

    private static ModelCatalog Load()
    {
        using JsonDocument document = EmbeddedData.Open("models.json");
        return new ModelCatalog(document.RootElement);
    }

    private static ModelFacts Read(JsonElement entry)
    {
        string? encoding = entry.TryGetProperty("encoding", out JsonElement known) ? known.GetString() : null;
        return new ModelFacts
        {
            Name = entry.GetProperty("name").GetString()!,
            Kind = entry.GetProperty("kind").GetString()!,
            Encoding = encoding ?? AssumedEncoding,
            IsEncodingAssumed = encoding is null,
            ContextWindow = EmbeddedData.Long(entry, "contextWindow"),
            MaxInputTokens = EmbeddedData.Long(entry, "maxInputTokens"),
            MaxOutputTokens = EmbeddedData.Long(entry, "maxOutputTokens"),
            Frame = MessageFrame.Of(entry.GetProperty("frame").GetString()!),
            Version = DateOf(entry.GetProperty("name").GetString()!),
            ImageRule = entry.TryGetProperty("image", out JsonElement image) ? ImageRule.Read(image) : null,
        };
    }
}
