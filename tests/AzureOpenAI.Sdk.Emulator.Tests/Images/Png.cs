using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace AzureOpenAI.Sdk.Emulator.Tests.Images;

/// <summary>A PNG, decoded by the book: signature, chunks with their sums, filtered lines.</summary>
internal sealed record Png(int Width, int Height, int Channels, byte[] Pixels)
{
    internal static Png Decode(byte[] file)
    {
        Assert.That(file.Take(8), Is.EqualTo(new byte[] { 137, 80, 78, 71, 13, 10, 26, 10 }));
        var (header, data) = (Array.Empty<byte>(), new MemoryStream());
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var content = file[(at + 8)..(at + 8 + length)];
            Assert.That(BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length)), Is.EqualTo(Sum(file.AsSpan(at + 4, 4 + length))));
            if (Encoding.ASCII.GetString(file, at + 4, 4) is var type && type == "IHDR")
                header = content;
            else if (type == "IDAT")
                data.Write(content);
            at += 12 + length;
        }

        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        Assert.That(header[8], Is.EqualTo(8));
        var channels = header[9] == 6 ? 4 : 3;
        data.Position = 0;
        return new(width, height, channels, Unfilter(new ZLibStream(data, CompressionMode.Decompress), width * channels, height, channels));
    }

    private static byte[] Unfilter(Stream lines, int stride, int height, int channels)
    {
        var pixels = new byte[stride * height];
        for (var y = 0; y < height; y++)
        {
            var filter = lines.ReadByte();
            var line = pixels.AsSpan(y * stride, stride);
            lines.ReadExactly(line);
            for (var x = 0; x < stride; x++)
            {
                var (left, up) = (x < channels ? 0 : line[x - channels], y == 0 ? 0 : pixels[((y - 1) * stride) + x]);
                line[x] += filter switch { 0 => 0, 1 => (byte)left, 2 => (byte)up, 3 => (byte)((left + up) / 2), _ => throw new NotSupportedException() };
            }
        }

        Assert.That(lines.ReadByte(), Is.EqualTo(-1));
        return pixels;
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) != 0 ? (sum >> 1) ^ 0xEDB88320 : sum >> 1;
        }

        return ~sum;
    }
}
