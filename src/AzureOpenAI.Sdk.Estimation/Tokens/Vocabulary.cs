using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection;
#if NET
using System.Diagnostics.CodeAnalysis;
#endif

namespace AzureOpenAI.Sdk.Estimation.Tokens;

/// <summary>
/// The tokens of an encoding, found by their bytes. It is read straight from the resource of the data package, into three arrays: the
/// bytes of all tokens one after another, where each begins, and a hash table over them.
/// </summary>
/// <remarks>The resource is a deflated text: a line with the number of tokens, and then each token in base64, in the order of its rank.</remarks>
internal sealed class Vocabulary
{
    /// <summary>A slot holds a rank and, above it, some bits of the hash that tell most other tokens apart without a look at their bytes.</summary>
    private const int RankBits = 18;
    private const int RankMask = (1 << RankBits) - 1;
    private const int Free = -1;

    private readonly byte[] _bytes;
    private readonly int[] _starts;
    private readonly int[] _slots;
    private readonly int[] _single = new int[256];
    private readonly int[] _pairs = new int[256 * 256];

    private Vocabulary(byte[] bytes, int[] starts, int count)
    {
        (_bytes, _starts, Count) = (bytes, starts, count);
        int size = 1;
        while (size < count + (count / 4))
        {
            size *= 2;
        }

        _slots = new int[size];
        _slots.AsSpan().Fill(Free);
        _single.AsSpan().Fill(Free);
        _pairs.AsSpan().Fill(Free);
        for (int rank = 0; rank < count; rank++)
        {
            ReadOnlySpan<byte> token = BytesOf(rank);
            LongestToken = Math.Max(LongestToken, token.Length);
            Add(token, rank);
            if (token.Length == 1)
            {
                _single[token[0]] = rank;
            }
            else if (token.Length == 2)
            {
                _pairs[(token[0] << 8) | token[1]] = rank;
            }
        }
    }

    /// <summary>Gets how many tokens there are.</summary>
    internal int Count { get; }

    /// <summary>Gets how many bytes the longest token has.</summary>
    internal int LongestToken { get; }

    /// <summary>Reads the vocabulary of a data package.</summary>
    /// <param name="assembly">The package's assembly, such as <c>Microsoft.ML.Tokenizers.Data.O200kBase</c>.</param>
    /// <param name="resource">The resource's name, such as <c>o200k_base.tiktoken.deflate</c>.</param>
#if NET
    // The packages are found by name: without a hint a trimmed program would lose them.
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, "Microsoft.ML.Tokenizers.O200kBaseTokenizerData", "Microsoft.ML.Tokenizers.Data.O200kBase")]
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, "Microsoft.ML.Tokenizers.Cl100kBaseTokenizerData", "Microsoft.ML.Tokenizers.Data.Cl100kBase")]
#endif
    internal static Vocabulary Load(string assembly, string resource)
    {
        using Stream packed = Assembly.Load(assembly).GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The package {assembly} has no resource {resource}. Take the version that this package names.");
        using var text = new DeflateStream(packed, CompressionMode.Decompress);
        return new VocabularyReader(text).Read(static (bytes, starts, count) => new Vocabulary(bytes, starts, count));
    }

    /// <summary>Gets a token's bytes.</summary>
    internal ReadOnlySpan<byte> BytesOf(int rank) => _bytes.AsSpan(_starts[rank], _starts[rank + 1] - _starts[rank]);

    /// <summary>Finds the rank of a token; -1 when the bytes are none.</summary>
    internal int Find(ReadOnlySpan<byte> token)
    {
        if (token.Length <= 2)
        {
            return token.Length == 2 ? _pairs[(token[0] << 8) | token[1]] : _single[token[0]];
        }

        if (token.Length > LongestToken)
        {
            return Free;
        }

        uint hash = Hash(token);
        int mask = _slots.Length - 1;
        int tag = TagOf(hash);
        for (int i = (int)(hash & (uint)mask); ; i = (i + 1) & mask)
        {
            int slot = _slots[i];
            if (slot == Free)
            {
                return Free;
            }

            if ((slot & ~RankMask) == tag && BytesOf(slot & RankMask).SequenceEqual(token))
            {
                return slot & RankMask;
            }
        }
    }

    private void Add(ReadOnlySpan<byte> token, int rank)
    {
        uint hash = Hash(token);
        int mask = _slots.Length - 1;
        int i = (int)(hash & (uint)mask);
        while (_slots[i] != Free)
        {
            i = (i + 1) & mask;
        }

        _slots[i] = TagOf(hash) | rank;
    }

    /// <summary>Takes the bits that do not choose the slot, less the sign, so that no slot looks free.</summary>
    private static int TagOf(uint hash) => (int)((hash >> 1) & ~(uint)RankMask & 0x7FFF_FFFF);

    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        const ulong Factor = 0x9E37_79B9_7F4A_7C15;
        ulong hash = (ulong)bytes.Length * Factor;
        while (bytes.Length >= 8)
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * Factor;
            hash ^= hash >> 32;
            bytes = bytes.Slice(8);
        }

        ulong tail = 0;
        if (bytes.Length >= 4)
        {
            tail = BinaryPrimitives.ReadUInt32LittleEndian(bytes) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(bytes.Length - 4)) << 32);
        }
        else if (bytes.Length > 0)
        {
            tail = bytes[0] | ((ulong)bytes[bytes.Length >> 1] << 8) | ((ulong)bytes[bytes.Length - 1] << 16);
        }

        hash = (hash ^ tail) * Factor;
        return (uint)((hash ^ (hash >> 29)) >> 32) ^ (uint)hash;
    }
}
