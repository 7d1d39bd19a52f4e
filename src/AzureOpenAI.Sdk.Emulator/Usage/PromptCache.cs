using System.Security.Cryptography;
using System.Text;

namespace AzureOpenAI.Sdk.Emulator.Usage;

/// <summary>Remembers the beginnings of prompts, so that a repeated one is reported as cached, as the service does from
/// 1,024 tokens on in steps of 128.</summary>
/// <remarks>Beginnings are compared by blocks of characters and turned into tokens in proportion; no prompt is kept, only hashes.</remarks>
internal sealed class PromptCache
{
    private const int BlockLength = 256;
    private const int MaxBlocks = 65_536;
    private const int Least = 1024;
    private const int Step = 128;

    private readonly HashSet<UInt128> _seen = [];
    private readonly Queue<UInt128> _oldestFirst = new();

    /// <summary>Says how many tokens of a prompt were seen before, and remembers it.</summary>
    internal int Take(string deployment, string prompt, int tokens)
    {
        if (tokens < Least || prompt.Length == 0)
            return 0;

        var blocks = Hash(deployment, prompt);
        int known;
        lock (_seen)
        {
            known = blocks.TakeWhile(_seen.Contains).Count();
            foreach (var block in blocks.Skip(known))
                Remember(block);
        }

        var cached = (int)((long)tokens * Math.Min(known * BlockLength, prompt.Length) / prompt.Length) / Step * Step;
        return cached >= Least ? cached : 0;
    }

    // Each hash covers all that comes before it, so that a block is known only behind the same beginning.
    private static List<UInt128> Hash(string deployment, string prompt)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(deployment + "\n"));
        var blocks = new List<UInt128>();
        Span<byte> digest = stackalloc byte[32];
        for (var start = 0; start + BlockLength <= prompt.Length; start += BlockLength)
        {
            hash.AppendData(Encoding.Unicode.GetBytes(prompt, start, BlockLength));
            hash.GetCurrentHash(digest);
            blocks.Add(System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(digest));
        }

        return blocks;
    }

    private void Remember(UInt128 block)
    {
        if (!_seen.Add(block))
            return;

        _oldestFirst.Enqueue(block);
        if (_oldestFirst.Count > MaxBlocks)
            _seen.Remove(_oldestFirst.Dequeue());
    }
}
