using System.Globalization;
using AzureOpenAI.Sdk.Estimation.Images;
using AzureOpenAI.Sdk.Tool.Settings;

namespace AzureOpenAI.Sdk.Tool.Image;

/// <summary>An image as far as its header tells.</summary>
/// <param name="Name">What the user called it.</param>
/// <param name="Format">Its format, or null where only a size was given.</param>
/// <param name="Bytes">How large the file is.</param>
/// <param name="Size">Its width and height.</param>
internal sealed record GivenImage(string Name, string? Format, long? Bytes, ImageDimensions Size)
{
    /// <summary>The longest side that rules are given for, in pixels.</summary>
    private const int LongestSide = 20_000;

    public static GivenImage Read(string name)
    {
        if (!File.Exists(name) && TryReadSize(name, out ImageDimensions given))
        {
            return new(name, null, null, given);
        }

        using FileStream file = InputFile.Open(name);
        Span<byte> head = stackalloc byte[16];
        int read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        if (ImageSize.TryRead(file, out ImageDimensions size) && (size.Width > LongestSide || size.Height > LongestSide))
        {
            throw new BadInputException($"'{name}' says that it has {size} pixels, but no side may be longer than 20,000: the service takes no such image. Make it smaller.");
        }

        return size.Width > 0
            ? new(name, FormatOf(head[..read]), file.Length, size)
            : throw new BadInputException($"'{name}' is no image of a known format, or its header is damaged. Give a PNG, JPEG, GIF or WebP file, or a size such as 1800x2400.");
    }

    private static bool TryReadSize(string text, out ImageDimensions size)
    {
        size = default;
        string[] sides = text.Split('x', '×');
        if (sides.Length != 2
            || !int.TryParse(sides[0], NumberStyles.None, CultureInfo.InvariantCulture, out int width)
            || !int.TryParse(sides[1], NumberStyles.None, CultureInfo.InvariantCulture, out int height)
            || width is < 1 or > LongestSide || height is < 1 or > LongestSide)
        {
            return false;
        }

        size = new(width, height);
        return true;
    }

    private static string FormatOf(ReadOnlySpan<byte> head) => head switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "PNG",
        [0xFF, 0xD8, ..] => "JPEG",
        [(byte)'G', (byte)'I', (byte)'F', ..] => "GIF",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "WebP",
        [(byte)'B', (byte)'M', ..] => "BMP",
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => "TIFF",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'a', (byte)'v', (byte)'i', ..] => "AVIF",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => "HEIC",
        _ => "image",
    };
}
