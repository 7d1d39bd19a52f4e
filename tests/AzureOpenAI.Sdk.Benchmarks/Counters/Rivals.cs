using System.Text;
using System.Text.Json.Nodes;
using Microsoft.ML.Tokenizers;
using SharpToken;

namespace AzureOpenAI.Sdk.Benchmarks.Counters;

/// <summary>How prompt tokens are counted without this package.</summary>
internal static class Rivals
{
    private static readonly Dictionary<string, TiktokenTokenizer> s_library = [];
    private static readonly Dictionary<string, GptEncoding> s_sharp = [];

    /// <summary>Microsoft.ML.Tokenizers over the texts that the request says.</summary>
    public static int Texts(CountedCase one)
        => one.Messages.Sum(message => Library(one).CountTokens(TextOf(message["content"]))) + Inputs(one).Sum(text => Library(one).CountTokens(text));

    /// <summary>Microsoft.ML.Tokenizers over the whole body as it is sent.</summary>
    public static int WholeBody(CountedCase one) => Library(one).CountTokens(Encoding.UTF8.GetString(one.Json));

    /// <summary>
    /// SharpToken with the rule of OpenAI's cookbook ("How to count tokens with tiktoken"), which npm's counters use as well: 3 tokens a message,
    /// 1 a name, 3 for the reply, and constants for functions.
    /// </summary>
    public static int Cookbook(CountedCase one)
    {
        GptEncoding encoding = Sharp(one);
        int Count(string? text) => text is null ? 0 : encoding.CountTokens(text);
        if (!one.Messages.Any())
        {
            return Inputs(one).Sum(Count) + (one.Kind is Estimation.RequestKind.Chat or Estimation.RequestKind.Responses ? 6 + Count("user") : 0);
        }

        int tokens = 3;
        foreach (JsonObject message in one.Messages)
        {
            tokens += 3 + Count(TextOf(message["content"])) + Count((string?)message["role"]) + (message["name"] is { } name ? 1 + Count((string?)name) : 0);
        }

        return tokens + Functions(one, Count);
    }

    private static int Functions(CountedCase one, Func<string?, int> count)
    {
        JsonObject[] functions =
        [
            .. ((one.Body["tools"] as JsonArray) ?? []).OfType<JsonObject>().Select(static tool => tool["function"] as JsonObject ?? tool),
            .. ((one.Body["functions"] as JsonArray) ?? []).OfType<JsonObject>(),
        ];
        if (functions.Length == 0)
        {
            return 0;
        }

        int tokens = 12;
        foreach (JsonObject function in functions)
        {
            tokens += (one.Encoding == "cl100k_base" ? 10 : 7) + count($"{(string?)function["name"]}:{((string?)function["description"])?.TrimEnd('.')}");
            JsonObject properties = function["parameters"]?["properties"] as JsonObject ?? [];
            tokens += properties.Count > 0 ? 3 : 0;
            foreach ((string key, JsonNode? property) in properties)
            {
                JsonArray choices = property?["enum"] as JsonArray ?? [];
                tokens += 3 + (choices.Count > 0 ? -3 : 0) + choices.Sum(choice => 3 + count(choice?.ToString()));
                tokens += count($"{key}:{property?["type"]}:{((string?)property?["description"])?.TrimEnd('.')}");
            }
        }

        return tokens;
    }

    private static IEnumerable<string> Inputs(CountedCase one)
    {
        foreach (string name in (string[])["input", "prompt", "instructions"])
        {
            switch (one.Body[name])
            {
                case JsonValue value when value.TryGetValue(out string? text):
                    yield return text;
                    break;
                case JsonArray list:
                    foreach (JsonValue item in list.OfType<JsonValue>())
                    {
                        yield return item.ToString();
                    }

                    break;
            }
        }
    }

    private static string TextOf(JsonNode? content) => content switch
    {
        JsonValue value => value.ToString(),
        JsonArray parts => string.Concat(parts.OfType<JsonObject>().Select(static part => (string?)part["text"])),
        _ => "",
    };

    private static TiktokenTokenizer Library(CountedCase one)
        => s_library.TryGetValue(one.Encoding, out TiktokenTokenizer? known) ? known : s_library[one.Encoding] = TiktokenTokenizer.CreateForEncoding(one.Encoding);

    private static GptEncoding Sharp(CountedCase one)
        => s_sharp.TryGetValue(one.Encoding, out GptEncoding? known) ? known : s_sharp[one.Encoding] = GptEncoding.GetEncoding(one.Encoding);
}
