using System.Text.Json;

namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>Counts texts without anything around them: embeddings, and completions of the older kind.</summary>
/// <remarks>Σ n(input), without overhead; token arrays count their length: 20 of 20 and 7 of 7 reported counts.</remarks>
internal static class InputCounter
{
    // The service's limit: 8,192 tokens for each input of embeddings.
    private const int MostTokens = 8_192;

    internal static void Count(JsonElement body, string member, PartCounter counter)
    {
        if (!Body.TryGet(body, member, out JsonElement input))
        {
            throw new ArgumentException($"The body has no '{member}'.", nameof(body));
        }

        if (input.ValueKind != JsonValueKind.Array || IsTokens(input))
        {
            CountOne(input, "input", counter);
            return;
        }

        int index = 0;
        foreach (JsonElement one in input.EnumerateArray())
        {
            CountOne(one, $"input {++index}", counter);
        }
    }

    internal static long? OutputBound(JsonElement body)
    {
        // The default of max_tokens is 16 in this operation; best_of replies are made and billed.
        long each = Body.Number(body, "max_tokens") ?? 16;
        long prompts = Body.TryGet(body, "prompt", out JsonElement prompt) && prompt.ValueKind == JsonValueKind.Array && !IsTokens(prompt) ? prompt.GetArrayLength() : 1;
        return each * prompts * Math.Max(Body.Number(body, "best_of") ?? 1, Body.Number(body, "n") ?? 1);
    }

    private static bool IsTokens(JsonElement input) => input.ValueKind == JsonValueKind.Array && input.GetArrayLength() > 0 && input[0].ValueKind == JsonValueKind.Number;

    private static void CountOne(JsonElement input, string label, PartCounter counter)
    {
        switch (input.ValueKind)
        {
            case JsonValueKind.String:
                TextCount count = counter.Text(input.GetString()!);
                if (counter.Model.Kind == "embedding" && count.Tokens > MostTokens)
                {
                    counter.Add(new EstimatePart(EstimatePartKind.Input, label, TokenRange.Of(count.Tokens), Exactness.Bound, $"{count.Tokens} tokens; the service refuses inputs of over {MostTokens}"));
                }
                else
                {
                    counter.AddText(EstimatePartKind.Input, label, count, 0);
                }

                break;
            case JsonValueKind.Array when IsTokens(input):
                counter.Add(new EstimatePart(EstimatePartKind.Input, label, TokenRange.Of(input.GetArrayLength())));
                break;
            default:
                throw new ArgumentException($"The {label} is neither a text nor a list of tokens.", nameof(input));
        }
    }
}
