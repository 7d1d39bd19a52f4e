using System.Buffers.Binary;
using System.Text;

namespace AzureOpenAI.Sdk.Emulator.Sound.Writing;

/// <summary>Writes WAV: format, the text as a comment, the samples.</summary>
internal sealed class WavWriter(string text, long samples) : PcmWriter
{
    private const int SampleSize = 2;

    internal override string ContentType => "audio/wav";

    internal override byte[] Start()
    {
        var info = (byte[])[.. "INFO"u8, .. Chunk("ISFT", Encoding.UTF8.GetBytes(SpokenMark.Maker + '\0')), .. Chunk("ICMT", Encoding.UTF8.GetBytes(text + '\0'))];
        var head = (byte[])[.. "WAVE"u8, .. Chunk("fmt ", Format()), .. Chunk("LIST", info), .. "data"u8, .. Number((uint)(samples * SampleSize))];
        return [.. "RIFF"u8, .. Number((uint)(head.Length + (samples * SampleSize))), .. head];
    }

    private static byte[] Format()
    {
        var format = new byte[16];
        BinaryPrimitives.WriteInt16LittleEndian(format, 1);
        BinaryPrimitives.WriteInt16LittleEndian(format.AsSpan(2), 1);
        BinaryPrimitives.WriteInt32LittleEndian(format.AsSpan(4), Rate);
        BinaryPrimitives.WriteInt32LittleEndian(format.AsSpan(8), Rate * SampleSize);
        BinaryPrimitives.WriteInt16LittleEndian(format.AsSpan(12), SampleSize);
        BinaryPrimitives.WriteInt16LittleEndian(format.AsSpan(14), 8 * SampleSize);
        return format;
    }

    // A chunk of an odd length is filled up, which its own length does not say.
    private static byte[] Chunk(string name, byte[] data)
        => [.. Encoding.ASCII.GetBytes(name), .. Number((uint)data.Length), .. data, .. data.Length % 2 == 0 ? [] : (byte[])[0]];

    private static byte[] Number(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
