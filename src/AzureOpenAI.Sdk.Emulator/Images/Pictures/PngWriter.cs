using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using AzureOpenAI.Sdk.Emulator.Bytes;

namespace AzureOpenAI.Sdk.Emulator.Images.Pictures;

/// <summary>Writes a picture as PNG, with an alpha channel where it is needed (ISO/IEC 15948).</summary>
internal static class PngWriter
{
    private const byte TrueColour = 2;
    private const byte TrueColourWithAlpha = 6;
    private const byte FilterUp = 2;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    internal static byte[] Write(Picture picture)
    {
        var channels = picture.IsTransparent ? 4 : 3;
        using var output = new MemoryStream();
        output.Write(Signature);
        WriteChunk(output, "IHDR", Header(picture, channels == 4 ? TrueColourWithAlpha : TrueColour));
        WriteChunk(output, "IDAT", Compress(picture, channels));
        WriteChunk(output, "IEND", []);
        return output.ToArray();
    }

    private static byte[] Header(Picture picture, byte colourType)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), picture.Height);
        header[8] = 8;
        header[9] = colourType;
        return header;
    }

    // Each byte as its distance from the one above: a gradient becomes many equal bytes.
    private static ReadOnlySpan<byte> Compress(Picture picture, int channels)
    {
        var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Fastest, leaveOpen: true))
        {
            var line = new byte[1 + (picture.Width * channels)];
            line[0] = FilterUp;
            for (var y = 0; y < picture.Height; y++)
            {
                var above = y == 0 ? default : picture.Row(y - 1);
                var row = picture.Row(y);
                for (int x = 0, at = 1; x < row.Length; x += Picture.PixelSize)
                {
                    for (var channel = 0; channel < channels; channel++)
                        line[at++] = (byte)(row[x + channel] - (y == 0 ? 0 : above[x + channel]));
                }

                zlib.Write(line);
            }
        }

        return output.GetBuffer().AsSpan(0, (int)output.Length);
    }

    private static void WriteChunk(Stream output, string type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        output.Write(number);

        var name = Encoding.ASCII.GetBytes(type);
        output.Write(name);
        output.Write(data);

        BinaryPrimitives.WriteUInt32BigEndian(number, Checksums.Crc32(name, data));
        output.Write(number);
    }
}
