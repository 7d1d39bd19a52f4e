using System.Buffers;
using System.Buffers.Text;

namespace AzureOpenAI.Sdk.Content;

/// <summary>Decodes base64, and tells whether it would be encoded to the same text again.</summary>
internal static class Base64Text
{
    private const int Group = 4;

    /// <summary>Decodes a text that is written in the one usual way: padded, without blanks, with no bits left over.</summary>
    /// <returns>The bytes; null when the text is anything else.</returns>
    internal static byte[]? TryDecode(ReadOnlySpan<byte> text)
    {
        if (text.Length % Group != 0)
        {
            return null;
        }

        int padding = !text.EndsWith("="u8) ? 0 : text.EndsWith("=="u8) ? 2 : 1;
        byte[] bytes = Allocate((text.Length / Group * 3) - padding);
        OperationStatus status = Base64.DecodeFromUtf8(text, bytes, out int read, out int written);
        return status == OperationStatus.Done && read == text.Length && written == bytes.Length && EndsAs(text, bytes, padding) ? bytes : null;
    }

    /// <summary>Decodes a text that may hold blanks, or lack its padding.</summary>
    /// <returns>The bytes; null when the text is no base64.</returns>
    internal static byte[]? TryDecodeLoosely(string text)
    {
        string letters = string.Concat(text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        try
        {
            return Convert.FromBase64String(letters.PadRight((letters.Length + Group - 1) / Group * Group, '='));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The last group may have bits that no byte has; they would be lost.</summary>
    private static bool EndsAs(ReadOnlySpan<byte> text, ReadOnlySpan<byte> bytes, int padding)
    {
        if (padding == 0)
        {
            return true;
        }

        Span<byte> last = stackalloc byte[Group];
        Base64.EncodeToUtf8(bytes.Slice(bytes.Length - (3 - padding)), last, out _, out _);
        return text.EndsWith(last);
    }

    private static byte[] Allocate(int count)
#if NET8_0_OR_GREATER
        => GC.AllocateUninitializedArray<byte>(count);
#else
        => new byte[count];
#endif
}
