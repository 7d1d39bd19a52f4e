using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>Counts what has no frame: texts to embed and prompts of older completions. A text may also be given as its tokens.</summary>
internal static class InputCounter
{
    // The default of max_tokens in the service's documents, for completions alone.
    private const int DefaultCompletionTokens = 16;

    // How a suffix is framed is not published; a handful of tokens is likely.
    private static readonly Slack s_suffixSlack = new(0, 10);

    public static void CountEmbeddings(JsonElement body, Tally tally)
    {
        Count(body.Member("input") ?? throw new ArgumentException("The body has no 'input': there is nothing to embed."), "input", tally);
        tally.MostOutput = 0;
    }

    public static void CountCompletions(JsonElement body, Tally tally)
    {
        int prompts = Count(body.Member("prompt") ?? throw new ArgumentException("The body has no 'prompt': there is nothing to complete."), "prompt", tally);
        if (body.Text("suffix") is { Length: > 0 } suffix)
        {
            tally.Add(EstimatePartKind.Input, "suffix", tally.Count(suffix), s_suffixSlack, reason: "What the service adds around a suffix is not published.");
        }

        int replies = Math.Max(1, Math.Max(body.Number("n") ?? 1, body.Number("best_of") ?? 1));
        long most = (long)(body.Number("max_tokens") ?? DefaultCompletionTokens) * replies * prompts;
        tally.MostOutput = (int)Math.Min(int.MaxValue, Math.Max(0, most));
    }

    private static int Count(JsonElement input, string label, Tally tally)
    {
        if (input.ValueKind == JsonValueKind.String || IsTokens(input))
        {
            Add(input, label, tally);
            return 1;
        }

        if (input.ValueKind != JsonValueKind.Array)
        {
            throw new ArgumentException($"The body's '{label}' must be a text, a list of texts, or tokens.");
        }

        int number = 0;
        foreach (JsonElement item in input.EnumerateArray())
        {
            Add(item, $"{label} {++number}", tally);
        }

        return number;
    }

    private static bool IsTokens(JsonElement input)
        => input.ValueKind == JsonValueKind.Array && input.GetArrayLength() > 0 && input[0].ValueKind == JsonValueKind.Number;

    private static void Add(JsonElement item, string label, Tally tally)
    {
        int count = item.ValueKind switch
        {
            JsonValueKind.String => tally.Count(item.Text()),
            JsonValueKind.Array => item.GetArrayLength(),
            _ => throw new ArgumentException($"The body's {label} must be a text or a list of tokens."),
        };
        tally.Add(EstimatePartKind.Input, label, count, detail: item.ValueKind == JsonValueKind.Array ? "given as tokens" : null);
        if (tally.Model.Kind == RequestKind.Embeddings && tally.Model.MaxInputTokens is { } most && count > most)
        {
            tally.Warn($"{label} has {count:N0} tokens; {tally.Model} takes at most {most:N0} an input. Split it.");
        }
    }
}
