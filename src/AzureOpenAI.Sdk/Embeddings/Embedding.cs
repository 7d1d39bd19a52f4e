using System.ComponentModel;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Embeddings;

/// <summary>The vector of one input.</summary>
public sealed class Embedding : WireModel
{
    /// <summary>Gets or sets the kind, <c>embedding</c>.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets which input it is of, from 0.</summary>
    public int Index { get; set; }

    /// <summary>Gets or sets the vector together with the form in which it travels; <see cref="Vector"/> is what you want to read.</summary>
    [JsonPropertyName("embedding")]
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public EncodedVector? Encoded { get; set; }

    /// <summary>Gets or sets the vector; empty when the service sent none.</summary>
    [JsonIgnore]
    public ReadOnlyMemory<float> Vector
    {
        get => Encoded?.Values ?? default;
        set => Encoded = new EncodedVector(value);
    }

    /// <summary>Says how near in meaning another text is.</summary>
    /// <param name="other">A vector of the same model and length.</param>
    /// <returns>The cosine of the angle between both: 1 for the same direction, 0 for nothing in common.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public float CosineSimilarity(Embedding other)
    {
        ReadOnlySpan<float> left = Vector.Span;
        ReadOnlySpan<float> right = Require.NotNull(other).Vector.Span;
        if (left.Length != right.Length)
        {
            throw new ArgumentException($"The vectors have {left.Length} and {right.Length} dimensions. Compare vectors of the same model and {nameof(EmbeddingsOptions.Dimensions)}.", nameof(other));
        }

        double length = Math.Sqrt(Dot(left, left)) * Math.Sqrt(Dot(right, right));
        return length == 0 ? 0 : (float)(Dot(left, right) / length);
    }

    private static double Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        ReadOnlySpan<Vector<float>> wideLeft = MemoryMarshal.Cast<float, Vector<float>>(left);
        ReadOnlySpan<Vector<float>> wideRight = MemoryMarshal.Cast<float, Vector<float>>(right);
        double sum = 0;
        for (int i = 0; i < wideLeft.Length; i++)
        {
            sum += System.Numerics.Vector.Dot(wideLeft[i], wideRight[i]);
        }

        for (int i = wideLeft.Length * Vector<float>.Count; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }
}
