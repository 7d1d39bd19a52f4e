using System.Buffers.Binary;
using System.Text;

namespace AzureOpenAI.Sdk.Estimation.Tests.Media;

/// <summary>Small files of sound: headers as the formats ask for, and nothing that could be heard.</summary>
internal static class SoundFiles
{
    /// <summary>An Ogg file with Opus: 48,000 positions make a second, and those to skip at its start do not count.</summary>
    public static byte[] OggOpus(double seconds, int filler = 2_000)
    {
        byte[] head = [.. "OpusHead"u8, 1, 1, .. Little16(312), .. Little32(16_000), 0, 0, 0];
        return [.. OggPage(0, head), .. OggPage(960, new byte[250]), .. Filler(filler), .. OggPage((long)(seconds * 48_000) + 312, new byte[100])];
    }

    public static byte[] OggVorbis(double seconds, int rate)
    {
        byte[] head = [1, .. "vorbis"u8, 0, 0, 0, 0, 1, .. Little32((uint)rate), .. new byte[14]];
        return [.. OggPage(0, head), .. Filler(2_000), .. OggPage((long)(seconds * rate), new byte[100])];
    }

    /// <summary>An M4A file; the index stands behind the sound where <paramref name="isLate"/>.</summary>
    public static byte[] M4a(double seconds, bool isLate = false, bool isLong = false)
    {
        byte[] times = isLong
            ? [1, 0, 0, 0, .. new byte[16], .. Big32(1_000), .. Big64((ulong)(seconds * 1_000))]
            : [0, 0, 0, 0, .. new byte[8], .. Big32(1_000), .. Big32((uint)(seconds * 1_000))];
        byte[] index = Box("moov", Box("mvhd", [.. times, .. new byte[80]])), sound = Box("mdat", Filler(4_000));
        return [.. Box("ftyp", "M4A isom"u8.ToArray()), .. isLate ? sound : index, .. isLate ? index : sound];
    }

    /// <summary>A WebM file; one that was recorded while it streamed has no duration.</summary>
    public static byte[] WebM(double? seconds)
    {
        byte[] duration = seconds is { } known ? Element([0x44, 0x89], Big64((ulong)BitConverter.DoubleToInt64Bits(known * 1_000))) : [];
        byte[] info = Element([0x15, 0x49, 0xA9, 0x66], [.. Element([0x2A, 0xD7, 0xB1], [0x0F, 0x42, 0x40]), .. duration]);
        return [.. Element([0x1A, 0x45, 0xDF, 0xA3], [0x42, 0x82, 0x84, .. "webm"u8]), .. Element([0x18, 0x53, 0x80, 0x67], [.. info, .. Element([0x1F, 0x43, 0xB6, 0x75], Filler(4_000))])];
    }

    private static byte[] OggPage(long position, byte[] packet)
        => [.. "OggS"u8, 0, 0, .. Little64(position), .. Little32(7), .. Little32(0), .. Little32(0), 1, (byte)packet.Length, .. packet];

    private static byte[] Box(string name, byte[] content) => [.. Big32((uint)(content.Length + 8)), .. Encoding.ASCII.GetBytes(name), .. content];

    private static byte[] Element(byte[] id, byte[] content) => [.. id, 0x10, .. Big32((uint)content.Length)[1..], .. content];

    private static byte[] Filler(int count) => [.. Enumerable.Range(0, count).Select(static i => (byte)(i * 7))];

    private static byte[] Little16(ushort value) => Write(2, bytes => BinaryPrimitives.WriteUInt16LittleEndian(bytes, value));

    private static byte[] Little32(uint value) => Write(4, bytes => BinaryPrimitives.WriteUInt32LittleEndian(bytes, value));

    private static byte[] Little64(long value) => Write(8, bytes => BinaryPrimitives.WriteInt64LittleEndian(bytes, value));

    private static byte[] Big32(uint value) => Write(4, bytes => BinaryPrimitives.WriteUInt32BigEndian(bytes, value));

    private static byte[] Big64(ulong value) => Write(8, bytes => BinaryPrimitives.WriteUInt64BigEndian(bytes, value));

    private static byte[] Write(int length, Action<byte[]> write)
    {
        byte[] bytes = new byte[length];
        write(bytes);
        return bytes;
    }
}
