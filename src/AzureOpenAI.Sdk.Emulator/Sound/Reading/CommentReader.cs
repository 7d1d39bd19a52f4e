using System.Buffers.Binary;
using System.Text;

namespace AzureOpenAI.Sdk.Emulator.Sound.Reading;

/// <summary>Reads the comments of FLAC and Ogg files: lengths and texts.</summary>
internal static class CommentReader
{
    /// <returns>The words that are spoken, when the emulator wrote them; else null.</returns>
    internal static string? SpokenText(ReadOnlySpan<byte> comments)
    {
        if (!TryTake(ref comments, out var maker) || maker != SpokenMark.Maker || comments.Length < 4)
            return null;

        comments = comments[4..];
        return TryTake(ref comments, out var field) && field.StartsWith(SpokenMark.Field + "=", StringComparison.Ordinal)
            ? field[(SpokenMark.Field.Length + 1)..]
            : null;
    }

    private static bool TryTake(ref ReadOnlySpan<byte> bytes, out string text)
    {
        text = "";
        if (bytes.Length < 4 || BinaryPrimitives.ReadUInt32LittleEndian(bytes) is var length && length > bytes.Length - 4)
            return false;

        text = Encoding.UTF8.GetString(bytes.Slice(4, (int)length));
        bytes = bytes[(4 + (int)length)..];
        return true;
    }
}
