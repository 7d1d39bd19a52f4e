using System.Buffers.Binary;

namespace AzureOpenAI.Sdk.Content;

/// <summary>What the first bytes of a file tell of the image that it is.</summary>
/// <param name="MediaType">The media type, for example <c>image/png</c>.</param>
/// <param name="Width">The width in pixels; null where it stands further behind.</param>
/// <param name="Height">The height in pixels; null where it stands further behind.</param>
internal readonly record struct ImageHeader(string MediaType, int? Width = null, int? Height = null)
{
    /// <summary>How many bytes tell all that is told here.</summary>
    internal const int Length = 24;

    internal const string Png = "image/png";
    internal const string Jpeg = "image/jpeg";
    internal const string WebP = "image/webp";

    private static ReadOnlySpan<byte> PngStart => [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    private static ReadOnlySpan<byte> JpegStart => [0xFF, 0xD8, 0xFF];

    /// <summary>Reads the beginning of a file; null when it is none of the image formats that the service makes and takes.</summary>
    internal static ImageHeader? Read(ReadOnlySpan<byte> start)
        => start.StartsWith(PngStart) ? ReadPng(start)
            : start.StartsWith(JpegStart) ? new ImageHeader(Jpeg)
            : start.Length >= 12 && start.StartsWith("RIFF"u8) && start.Slice(8).StartsWith("WEBP"u8) ? new ImageHeader(WebP)
            : null;

    private static ImageHeader ReadPng(ReadOnlySpan<byte> start)
        => start.Length >= Length && start.Slice(12).StartsWith("IHDR"u8)
            ? new ImageHeader(Png, BinaryPrimitives.ReadInt32BigEndian(start.Slice(16)), BinaryPrimitives.ReadInt32BigEndian(start.Slice(20)))
            : new ImageHeader(Png);
}
