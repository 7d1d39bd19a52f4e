using System.Buffers.Binary;
using AzureOpenAI.Sdk.Emulator.Bytes;

namespace AzureOpenAI.Sdk.Emulator.Images.Pictures;

/// <summary>Writes a picture as lossless WebP (RFC 9649, section 3): each pixel as its distance from the one above.</summary>
internal static class WebpWriter
{
    private const byte Signature = 0x2F;
    private const int Literals = 256;
    private const int LengthCodes = 24;
    private const int DistanceCodes = 40;
    private const uint Predictor = 0;
    private const uint PredictFromAbove = 2;
    private const uint LargestBlock = 7;

    internal static byte[] Write(Picture picture)
    {
        var image = WriteImage(picture);
        var padded = image.Length + (image.Length & 1);
        var file = new byte[20 + padded];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        "WEBPVP8L"u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), image.Length);
        image.CopyTo(file, 20);
        return file;
    }

    private static byte[] WriteImage(Picture picture)
    {
        var bits = new BitWriter();
        bits.Write(Signature, 8);
        bits.Write((uint)picture.Width - 1, 14);
        bits.Write((uint)picture.Height - 1, 14);
        bits.Write(picture.IsTransparent ? 1u : 0, 1);
        bits.Write(0, 3);
        WriteTransform(bits);

        var residuals = Predict(picture);
        bits.Write(0, 1);
        bits.Write(0, 1);
        var codes = new PrefixCode[4];
        for (var channel = 0; channel < codes.Length; channel++)
        {
            codes[channel] = PrefixCode.Of(residuals, channel, channel == 0 ? Literals + LengthCodes : Literals);
            codes[channel].WriteTo(bits);
        }

        PrefixCode.WriteSingle(bits, 0);
        for (var i = 0; i < residuals.Length; i++)
            codes[i % 4].WriteSymbol(bits, residuals[i]);
        return bits.ToArray();
    }

    // One transform: every pixel is predicted from the one above. The image of modes is all one colour, which costs no bits.
    private static void WriteTransform(BitWriter bits)
    {
        bits.Write(1, 1);
        bits.Write(Predictor, 2);
        bits.Write(LargestBlock, 3);
        bits.Write(0, 1);
        foreach (var symbol in (uint[])[PredictFromAbove, 0, 0, 255, 0])
            PrefixCode.WriteSingle(bits, symbol);
        bits.Write(0, 1);
    }

    // In the file's order: green, red, blue, alpha. The first row is predicted from the left, the first pixel from black.
    private static byte[] Predict(Picture picture)
    {
        ReadOnlySpan<int> order = [1, 0, 2, 3];
        var residuals = new byte[picture.Pixels.Length];
        var stride = picture.Width * Picture.PixelSize;
        for (var i = 0; i < residuals.Length; i += Picture.PixelSize)
        {
            var from = i >= stride ? i - stride : i - Picture.PixelSize;
            for (var channel = 0; channel < order.Length; channel++)
            {
                var predicted = i > 0 ? picture.Pixels[from + order[channel]] : channel == 3 ? 255 : 0;
                residuals[i + channel] = (byte)(picture.Pixels[i + order[channel]] - predicted);
            }
        }

        return residuals;
    }
}
