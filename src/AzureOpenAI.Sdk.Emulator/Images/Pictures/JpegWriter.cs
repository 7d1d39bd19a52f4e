using System.Buffers.Binary;

namespace AzureOpenAI.Sdk.Emulator.Images.Pictures;

/// <summary>Writes a picture as a baseline JPEG, with all three components at full size.</summary>
internal static class JpegWriter
{
    private const int Block = 8;

    /// <param name="picture">The picture; JPEG has no alpha.</param>
    /// <param name="quality">From 0, small and coarse, to 100.</param>
    internal static byte[] Write(Picture picture, int quality)
    {
        var quantization = Scale(quality);
        using var output = new MemoryStream();
        output.Write([0xFF, 0xD8]);
        WriteSegment(output, 0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        WriteSegment(output, 0xDB, Quantization(quantization));
        WriteSegment(output, 0xC0, Frame(picture));
        WriteSegment(output, 0xC4, [0x00, .. JpegTables.FirstLengths, .. JpegTables.FirstValues]);
        WriteSegment(output, 0xC4, [0x10, .. JpegTables.OtherLengths, .. JpegTables.OtherValues]);
        WriteSegment(output, 0xDA, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]);
        WriteBlocks(picture, new(output, quantization));
        output.Write([0xFF, 0xD9]);
        return output.ToArray();
    }

    private static int[] Scale(int quality)
    {
        var percent = quality < 50 ? 5000 / Math.Max(1, quality) : 200 - (2 * quality);
        var scaled = new int[JpegTables.Quantization.Length];
        for (var i = 0; i < scaled.Length; i++)
            scaled[i] = Math.Clamp(((JpegTables.Quantization[i] * percent) + 50) / 100, 1, 255);
        return scaled;
    }

    private static byte[] Quantization(int[] scaled)
    {
        var table = new byte[1 + scaled.Length];
        for (var i = 0; i < scaled.Length; i++)
            table[1 + i] = (byte)scaled[JpegTables.ZigZag[i]];
        return table;
    }

    private static byte[] Frame(Picture picture)
    {
        byte[] frame = [8, 0, 0, 0, 0, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0];
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(1), (ushort)picture.Height);
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(3), (ushort)picture.Width);
        return frame;
    }

    private static void WriteSegment(Stream output, byte marker, ReadOnlySpan<byte> data)
    {
        Span<byte> head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(data.Length + 2));
        output.Write(head);
        output.Write(data);
    }

    private static void WriteBlocks(Picture picture, JpegBlocks blocks)
    {
        var samples = new double[3][] { new double[Block * Block], new double[Block * Block], new double[Block * Block] };
        for (var top = 0; top < picture.Height; top += Block)
        {
            for (var left = 0; left < picture.Width; left += Block)
            {
                Read(picture, left, top, samples);
                for (var component = 0; component < samples.Length; component++)
                    blocks.Write(component, samples[component]);
            }
        }

        blocks.End();
    }

    // To brightness and two colour differences; a block at the edge repeats the last pixel.
    private static void Read(Picture picture, int left, int top, double[][] samples)
    {
        for (var i = 0; i < Block * Block; i++)
        {
            var pixel = picture.Row(Math.Min(top + (i / Block), picture.Height - 1))
                .Slice(Math.Min(left + (i % Block), picture.Width - 1) * Picture.PixelSize, Picture.PixelSize);
            var (red, green, blue) = (pixel[0], pixel[1], pixel[2]);
            samples[0][i] = (0.299 * red) + (0.587 * green) + (0.114 * blue) - 128;
            samples[1][i] = (-0.168736 * red) - (0.331264 * green) + (0.5 * blue);
            samples[2][i] = (0.5 * red) - (0.418688 * green) - (0.081312 * blue);
        }
    }
}
