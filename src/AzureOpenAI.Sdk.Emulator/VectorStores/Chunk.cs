using System.Text;
using AzureOpenAI.Sdk.Emulator.Embeddings;

namespace AzureOpenAI.Sdk.Emulator.VectorStores;

/// <summary>A piece of a file that can be found: its text and its vector.</summary>
internal sealed class Chunk(string text)
{
    private const int Dimensions = 1_536;

    // As recorded traffic has it: 256 numbers of four bytes are kept for a piece, beside its text.
    private const int VectorBytes = 1_024;

    private readonly float[] _vector = Embed(text);

    internal string Text => text;

    internal int UsageBytes => VectorBytes + Encoding.UTF8.GetByteCount(text);

    internal static float[] Embed(string text) => WordVectors.Embed(text, Dimensions, Dimensions);

    /// <summary>How near a query is, from 0 to 1.</summary>
    internal double Score(float[] query)
    {
        var sum = 0.0;
        for (var i = 0; i < query.Length; i++)
            sum += query[i] * _vector[i];
        return Math.Clamp(sum, 0, 1);
    }
}
