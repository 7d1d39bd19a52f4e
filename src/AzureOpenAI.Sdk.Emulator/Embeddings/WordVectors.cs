using System.Runtime.InteropServices;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Embeddings;

/// <summary>Makes a vector of a text in which texts that share words, or parts of words, are near each other.</summary>
/// <remarks>A random projection of a bag of words: each word, and more quietly each three letters of it, adds its own
/// pattern of plus and minus ones. Any first part of the vector serves as a smaller one, as with the service's models.</remarks>
internal static class WordVectors
{
    private const float LetterWeight = 0.25f;
    private const float CommonWordWeight = 0.15f;

    /// <summary>Embeds a text.</summary>
    /// <param name="text">Any text; no words at all gives a vector of its own.</param>
    /// <param name="size">The model's own size.</param>
    /// <param name="dimensions">How many of the numbers are kept.</param>
    /// <returns>A vector of length one.</returns>
    internal static float[] Embed(string text, int size, int dimensions)
    {
        var sums = new float[(size + 63) / 64 * 64];
        foreach (var (feature, weight) in Weigh(text))
            Add(sums, feature, weight);

        return Normalize(sums.AsSpan(0, dimensions));
    }

    private static Dictionary<string, float> Weigh(string text)
    {
        var weights = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var group in Words.All(text).GroupBy(word => word, StringComparer.Ordinal))
        {
            // A word said ten times does not matter ten times as much.
            var weight = (1 + MathF.Log(group.Count())) * (Words.IsCommon(group.Key) ? CommonWordWeight : 1);
            AddTo(weights, group.Key, weight);
            var padded = $"<{group.Key}>";
            for (var i = 0; i + 3 <= padded.Length; i++)
                AddTo(weights, string.Concat("~", padded.AsSpan(i, 3)), weight * LetterWeight);
        }

        if (weights.Count == 0)
            weights.Add(text, 1);
        return weights;
    }

    private static void AddTo(Dictionary<string, float> weights, string feature, float weight)
        => CollectionsMarshal.GetValueRefOrAddDefault(weights, feature, out _) += weight;

    private static void Add(float[] sums, string feature, float weight)
    {
        var state = StableHash.Of(feature);
        for (var i = 0; i < sums.Length; i += 64)
        {
            var bits = StableHash.Next(ref state);
            for (var bit = 0; bit < 64; bit++)
            {
                sums[i + bit] += (bits & 1) == 0 ? weight : -weight;
                bits >>= 1;
            }
        }
    }

    private static float[] Normalize(Span<float> sums)
    {
        var squares = 0.0;
        foreach (var sum in sums)
            squares += (double)sum * sum;

        var scale = squares > 0 ? 1 / Math.Sqrt(squares) : 1;
        var vector = new float[sums.Length];
        for (var i = 0; i < vector.Length; i++)
            vector[i] = (float)(sums[i] * scale);
        return vector;
    }
}
