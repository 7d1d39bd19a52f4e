using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace AzureOpenAI.Sdk.Benchmarks.Service;

/// <summary>What the service says: bodies as Azure writes them, filter results and all.</summary>
internal static class Answers
{
    internal const int Events = 1_000;
    internal const int Dimensions = 1_536;
    internal const string Text = "Yes, the book with the blue cover is still here: it stands on shelf N 12, with the books about birds of passage. The bird with the arrow is the one that people call the arrow stork, and the chapter about it is the fourth. Others like it stand on the same shelf, a hand's breadth to the right.";

    private const string Filters = """{"hate":{"filtered":false,"severity":"safe"},"self_harm":{"filtered":false,"severity":"safe"},"sexual":{"filtered":false,"severity":"safe"},"violence":{"filtered":false,"severity":"safe"}}""";
    private const string PromptFilters = """[{"prompt_index":0,"content_filter_results":{"hate":{"filtered":false,"severity":"safe"},"jailbreak":{"filtered":false,"detected":false},"self_harm":{"filtered":false,"severity":"safe"},"sexual":{"filtered":false,"severity":"safe"},"violence":{"filtered":false,"severity":"safe"}}}]""";
    private const string Usage = """{"completion_tokens":72,"completion_tokens_details":{"accepted_prediction_tokens":0,"audio_tokens":0,"reasoning_tokens":0,"rejected_prediction_tokens":0},"prompt_tokens":97,"prompt_tokens_details":{"audio_tokens":0,"cached_tokens":0},"total_tokens":169}""";
    private const string Head = "\"created\":1764000000,\"id\":\"chatcmpl-CfYq3vXhT0aBcDeFgHiJkLmNoPqRs\",\"model\":\"gpt-4o-2024-11-20\"";

    private static readonly string[] Words = [" stork", " with", " the", " arrow", " on", " shelf", " twelve", ",", " a", " bird"];

    /// <summary>How many letters the texts of all events have.</summary>
    internal static int StreamedTextLength { get; } = Enumerable.Range(0, Events - 4).Sum(i => Words[i % Words.Length].Length);

    internal static byte[] Chat() => Encoding.UTF8.GetBytes(
        $$$"""{"choices":[{"content_filter_results":{{{Filters}}},"finish_reason":"stop","index":0,"logprobs":null,"message":{"annotations":[],"content":"{{{Text}}}","refusal":null,"role":"assistant"}}],{{{Head}}},"object":"chat.completion","prompt_filter_results":{{{PromptFilters}}},"system_fingerprint":"fp_b705f0c291","usage":{{{Usage}}}}""");

    /// <summary>The events of a stream: the prompt's filters, the role, the pieces of text, the finish reason, the usage, and the end.</summary>
    internal static IReadOnlyList<byte[]> Stream()
    {
        const string Tail = "\"object\":\"chat.completion.chunk\",\"system_fingerprint\":\"fp_b705f0c291\"";
        List<string> chunks =
        [
            $$"""{"choices":[],"created":0,"id":"","model":"","object":"","prompt_filter_results":{{PromptFilters}}}""",
            $$$"""{"choices":[{"content_filter_results":{},"delta":{"content":"","refusal":null,"role":"assistant"},"finish_reason":null,"index":0,"logprobs":null}],{{{Head}}},"obfuscation":"{{{Padding(0)}}}",{{{Tail}}},"usage":null}""",
        ];
        for (int i = 0; i < Events - 4; i++)
        {
            chunks.Add($$$"""{"choices":[{"content_filter_results":{{{Filters}}},"delta":{"content":"{{{Words[i % Words.Length]}}}"},"finish_reason":null,"index":0,"logprobs":null}],{{{Head}}},"obfuscation":"{{{Padding(i)}}}",{{{Tail}}},"usage":null}""");
        }

        chunks.Add($$$"""{"choices":[{"content_filter_results":{},"delta":{},"finish_reason":"stop","index":0,"logprobs":null}],{{{Head}}},"obfuscation":"{{{Padding(1)}}}",{{{Tail}}},"usage":null}""");
        chunks.Add($$"""{"choices":[],{{Head}},"obfuscation":"{{Padding(2)}}",{{Tail}},"usage":{{Usage}}}""");
        return [.. chunks.Append("[DONE]").Select(chunk => Encoding.UTF8.GetBytes($"data: {chunk}\n\n"))];
    }

    internal static byte[] Vectors(int count, bool asBase64)
    {
        var text = new StringBuilder("""{"data":[""");
        for (int i = 0; i < count; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $$"""{"embedding":{{Vector(i, asBase64)}},"index":{{i}},"object":"embedding"}""");
        }

        text.Append(CultureInfo.InvariantCulture, $$$"""],"model":"text-embedding-3-small","object":"list","usage":{"prompt_tokens":{{{count * 7}}},"total_tokens":{{{count * 7}}}}}""");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    internal static float LastFloat(int count) => Floats(count - 1)[^1];

    private static string Vector(int index, bool asBase64)
    {
        float[] floats = Floats(index);
        return asBase64
            ? $"\"{Convert.ToBase64String(MemoryMarshal.AsBytes(floats.AsSpan()))}\""
            : $"[{string.Join(',', floats.Select(number => number.ToString(CultureInfo.InvariantCulture)))}]";
    }

    private static float[] Floats(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Dimensions).Select(_ => (float)((random.NextDouble() - 0.5) / 10))];
    }

    private static string Padding(int seed) => "aB3dE6gH9jK2mN5pQ8sT1vW4".Substring(0, 6 + (seed % 16));
}
