using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace AzureOpenAI.Sdk.Estimation.Tokens;

/// <summary>What tells a text from all others: an encoding, and the SHA-256 of the text. No two texts are known that share one, nor can a stranger make them.</summary>
internal readonly record struct TextKey(string Encoding, ulong First, ulong Second, ulong Third, ulong Fourth)
{
    public static TextKey Of(string encoding, string text)
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(text.AsSpan());
#if NET
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
#else
        using SHA256 sha = SHA256.Create();
        Span<byte> hash = sha.ComputeHash(bytes.ToArray());
#endif
        ReadOnlySpan<ulong> parts = MemoryMarshal.Cast<byte, ulong>(hash);
        return new(encoding, parts[0], parts[1], parts[2], parts[3]);
    }

    /// <summary>A hash is as good as any other of its parts.</summary>
    public override int GetHashCode() => First.GetHashCode();
}
