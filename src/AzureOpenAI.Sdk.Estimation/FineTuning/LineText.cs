using System.Text;

namespace AzureOpenAI.Sdk.Estimation.FineTuning;

/// <summary>Looks at the bytes of a line before they are read as JSON.</summary>
internal static class LineText
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Gets the byte-order mark of UTF-8.</summary>
    public static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    public static bool HasMark(ReadOnlySpan<byte> line) => line.StartsWith(Mark);

    /// <summary>Says whether the file is UTF-16, of which no line can be read.</summary>
    public static bool IsWide(ReadOnlySpan<byte> line, Findings findings)
    {
        bool isWide = line.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || line.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        if (isWide)
        {
            findings.ErrorAt(TrainingFileProblemKind.Encoding, 0, "The file is UTF-16.", "Save it as UTF-8.");
        }

        return isWide;
    }

    public static bool IsUtf8(ReadOnlyMemory<byte> line, int mark, Findings findings)
    {
        try
        {
#if NET
            s_strict.GetCharCount(line.Span);
#else
            s_strict.GetCharCount(line.ToArray());
#endif
            return true;
        }
        catch (DecoderFallbackException failure)
        {
            findings.ErrorAt(TrainingFileProblemKind.Encoding, mark + Math.Max(0, failure.Index), "The line holds bytes that are no UTF-8.", "Save the file as UTF-8.");
            return false;
        }
    }

    public static bool IsBlank(ReadOnlySpan<byte> line) => Trim(line).IsEmpty;

    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> line)
    {
        while (!line.IsEmpty && IsSpace(line[0]))
        {
            line = line.Slice(1);
        }

        while (!line.IsEmpty && IsSpace(line[line.Length - 1]))
        {
            line = line.Slice(0, line.Length - 1);
        }

        return line;
    }

    /// <summary>Says whether a line that is no JSON looks as if the file were one JSON text over many lines.</summary>
    public static bool LooksSpread(ReadOnlySpan<byte> line) => Trim(line) is [(byte)'[', ..] or [(byte)'{' or (byte)'}' or (byte)']'] or [(byte)'}' or (byte)']', (byte)','];

    private static bool IsSpace(byte letter) => letter is (byte)' ' or (byte)'\t' or (byte)'\r';
}
