using System.Buffers.Binary;
using System.Text;

namespace AzureOpenAI.Sdk.Emulator.Videos.Writing;

/// <summary>Writes an MP4 (ISO/IEC 14496-12 and -15) with one silent track of H.264, one frame a second.</summary>
internal static class Mp4Writer
{
    private const int TicksPerSecond = 1000;

    // The identity, in numbers of 16 and of 30 bits after the point.
    private static readonly byte[] Matrix = [.. Int(0x10000), .. Zeros(12), .. Int(0x10000), .. Zeros(12), .. Int(0x40000000)];

    internal static byte[] Write(int width, int height, IReadOnlyList<byte[]> frames)
    {
        byte[] type = Box("ftyp", [.. Ascii("isom"), .. Int(512), .. Ascii("isomavc1mp41")]);
        byte[][] samples = [.. frames.Select(frame => (byte[])[.. Int(frame.Length), .. frame])];
        // The index names the place of the samples, and has the same length whatever the place is.
        var length = Index(width, height, samples, 0).Length;
        byte[] index = Index(width, height, samples, type.Length + length + 8);
        return [.. type, .. index, .. Box("mdat", [.. samples.SelectMany(sample => sample)])];
    }

    private static byte[] Index(int width, int height, byte[][] samples, int place)
    {
        var duration = samples.Length * TicksPerSecond;
        byte[] movie = Full("mvhd", 0, [.. Zeros(8), .. Int(TicksPerSecond), .. Int(duration), .. Int(0x10000), .. Short(0x100), .. Zeros(10), .. Matrix, .. Zeros(24), .. Int(2)]);
        byte[] track = Full("tkhd", 3, [.. Zeros(8), .. Int(1), .. Zeros(4), .. Int(duration), .. Zeros(16), .. Matrix, .. Int(width << 16), .. Int(height << 16)]);
        byte[] media = Full("mdhd", 0, [.. Zeros(8), .. Int(TicksPerSecond), .. Int(duration), .. Short(0x55C4), .. Zeros(2)]);
        byte[] handler = Full("hdlr", 0, [.. Zeros(4), .. Ascii("vide"), .. Zeros(12), .. Ascii("Video\0")]);
        byte[] data = Box("dinf", Full("dref", 0, [.. Int(1), .. Full("url ", 1, [])]));
        byte[] information = Box("minf", [.. Full("vmhd", 1, Zeros(8)), .. data, .. Table(width, height, samples, place)]);
        return Box("moov", [.. movie, .. Box("trak", [.. track, .. Box("mdia", [.. media, .. handler, .. information])])]);
    }

    /// <summary>How the samples are coded, how long each is shown, how large it is and where they begin. Each is a key frame.</summary>
    private static byte[] Table(int width, int height, byte[][] samples, int place) => Box("stbl",
    [
        .. Full("stsd", 0, [.. Int(1), .. Entry(width, height)]),
        .. Full("stts", 0, [.. Int(1), .. Int(samples.Length), .. Int(TicksPerSecond)]),
        .. Full("stsc", 0, [.. Int(1), .. Int(1), .. Int(samples.Length), .. Int(1)]),
        .. Full("stsz", 0, [.. Int(0), .. Int(samples.Length), .. samples.SelectMany(sample => Int(sample.Length))]),
        .. Full("stco", 0, [.. Int(1), .. Int(place)]),
    ]);

    private static byte[] Entry(int width, int height)
    {
        var sequence = PlainFrames.Sequence(width, height);
        var picture = PlainFrames.Picture();
        byte[] configuration =
        [
            1, sequence[1], sequence[2], sequence[3], 0xFF, 0xE1, .. Short(sequence.Length), .. sequence, 1, .. Short(picture.Length), .. picture,
        ];
        // 72 dots an inch, one frame a sample, no name, 24 bits of colour.
        return Box("avc1", [.. Zeros(6), .. Short(1), .. Zeros(16), .. Short(width), .. Short(height), .. Int(0x480000), .. Int(0x480000), .. Zeros(4), .. Short(1), .. Zeros(32), .. Short(24), 0xFF, 0xFF, .. Box("avcC", configuration)]);
    }

    private static byte[] Full(string type, int flags, byte[] content) => Box(type, [.. Int(flags), .. content]);

    private static byte[] Box(string type, byte[] content) => [.. Int(content.Length + 8), .. Ascii(type), .. content];

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    private static byte[] Zeros(int count) => new byte[count];

    private static byte[] Int(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Short(int value) => [(byte)(value >> 8), (byte)value];
}
