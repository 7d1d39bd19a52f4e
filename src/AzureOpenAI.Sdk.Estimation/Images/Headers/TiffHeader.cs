using System.Buffers.Binary;

namespace AzureOpenAI.Sdk.Estimation.Images.Headers;

/// <summary>Reads the size from the first directory of a TIFF file, in either order of bytes (TIFF 6.0, section 2).</summary>
internal static class TiffHeader
{
    /// <summary>How much of a directory is looked at: its entries are sorted, and the size is among the first.</summary>
    internal const int Window = 2 + (Entry * MostEntries);

    private const int Entry = 12;
    private const int MostEntries = 32;
    private const int WidthTag = 256;
    private const int HeightTag = 257;

    public static bool IsStart(ReadOnlySpan<byte> head) => head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8);

    /// <summary>Gets where the first directory stands.</summary>
    public static long DirectoryOf(ReadOnlySpan<byte> head) => head.Length >= 8 ? Four(head.Slice(4), head[0] == 'I') : 0;

    /// <param name="directory">The beginning of the directory.</param>
    /// <param name="isLittle">Whether the file has the low byte first.</param>
    /// <param name="size">The size in pixels.</param>
    public static bool TryRead(ReadOnlySpan<byte> directory, bool isLittle, out ImageDimensions size)
    {
        long width = 0, height = 0;
        int entries = directory.Length < 2 ? 0 : Math.Min(MostEntries, Two(directory, isLittle));
        for (int i = 0; i < entries && directory.Length >= 2 + ((i + 1) * Entry); i++)
        {
            ReadOnlySpan<byte> entry = directory.Slice(2 + (i * Entry), Entry);
            int tag = Two(entry, isLittle);
            // 3 is a number of two bytes, 4 one of four.
            long value = Two(entry.Slice(2), isLittle) switch { 3 => Two(entry.Slice(8), isLittle), 4 => Four(entry.Slice(8), isLittle), _ => 0 };
            width = tag == WidthTag ? value : width;
            height = tag == HeightTag ? value : height;
        }

        bool isFound = width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue;
        size = isFound ? new((int)width, (int)height) : default;
        return isFound;
    }

    private static int Two(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static long Four(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
