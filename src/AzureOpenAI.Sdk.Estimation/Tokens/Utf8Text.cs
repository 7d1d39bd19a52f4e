namespace AzureOpenAI.Sdk.Estimation.Tokens;

/// <summary>Writes text as UTF-8. Half of a surrogate pair becomes U+FFFD, as everywhere on the wire.</summary>
internal static class Utf8Text
{
    /// <summary>A character never takes more bytes than this.</summary>
    internal const int MostBytes = 3;

    /// <summary>Writes a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bytes">Takes the bytes: three times as long as the text.</param>
    /// <returns>How many bytes were written.</returns>
    internal static int Write(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        int written = 0;
        for (int i = 0; i < text.Length; i++)
        {
            uint letter = text[i];
            if (letter < 0x80)
            {
                bytes[written++] = (byte)letter;
                continue;
            }

            if (letter < 0x800)
            {
                bytes[written++] = (byte)(0xC0 | (letter >> 6));
                bytes[written++] = (byte)(0x80 | (letter & 0x3F));
                continue;
            }

            if (char.IsHighSurrogate((char)letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                letter = (uint)char.ConvertToUtf32((char)letter, text[++i]);
                bytes[written++] = (byte)(0xF0 | (letter >> 18));
                bytes[written++] = (byte)(0x80 | ((letter >> 12) & 0x3F));
            }
            else
            {
                letter = char.IsSurrogate((char)letter) ? 0xFFFD : letter;
                bytes[written++] = (byte)(0xE0 | (letter >> 12));
            }

            bytes[written++] = (byte)(0x80 | ((letter >> 6) & 0x3F));
            bytes[written++] = (byte)(0x80 | (letter & 0x3F));
        }

        return written;
    }
}
