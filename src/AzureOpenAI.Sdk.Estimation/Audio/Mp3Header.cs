using System.Buffers.Binary;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Audio;

/// <summary>Reads the length of an MP3: from its count of frames, where the encoder wrote one, or else from the first frame's rate.</summary>
internal static class Mp3Header
{
    private const int Window = 48;
    private const int TagHeader = 10;
    private const int Mpeg1 = 3;
    private const int Layer3 = 1;
    private const int Mono = 3;

    // Kilobits a second by the index in the frame's header (ISO 11172-3 and 13818-3, layer III).
    private static ReadOnlySpan<short> Rates1 => [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0];

    private static ReadOnlySpan<short> Rates2 => [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0];

    private static ReadOnlySpan<int> Frequencies => [44_100, 48_000, 32_000];

    public static bool TryRead(SoundBytes sound, out double seconds)
    {
        seconds = 0;
        Span<byte> buffer = stackalloc byte[Window + Base64Window.Spare];
        long start = TagLength(sound.Window(0, buffer, TagHeader));
        ReadOnlySpan<byte> frame = sound.Window(start, buffer, Window);
        if (frame.Length < Window || frame[0] != 0xFF || (frame[1] & 0xE0) != 0xE0)
        {
            return false;
        }

        int version = (frame[1] >> 3) & 3, layer = (frame[1] >> 1) & 3, frequency = (frame[2] >> 2) & 3;
        int rate = (version == Mpeg1 ? Rates1 : Rates2)[frame[2] >> 4];
        if (version == 1 || layer != Layer3 || frequency == 3 || rate == 0)
        {
            return false;
        }

        // Versions 2 and 2.5 halve the frequency once and twice, and have half the samples a frame.
        double samplesPerSecond = (double)Frequencies[frequency] / (version == Mpeg1 ? 1 : version == 2 ? 2 : 4);
        int samplesPerFrame = version == Mpeg1 ? 1_152 : 576;
        seconds = FrameCount(frame, version) is > 0 and uint frames
            ? frames * samplesPerFrame / samplesPerSecond
            : (sound.Length - start) / (rate * 125.0);
        return seconds > 0;
    }

    /// <summary>Gets the length of the tag that may stand before the sound: a title, or a picture of any size.</summary>
    private static long TagLength(ReadOnlySpan<byte> head)
        => head.Length == TagHeader && head.StartsWith("ID3"u8)
            ? TagHeader + ((head[6] & 0x7F) << 21 | (head[7] & 0x7F) << 14 | (head[8] & 0x7F) << 7 | (head[9] & 0x7F))
            : 0;

    /// <summary>Gets the count of frames that encoders write into the first frame; 0 when there is none.</summary>
    private static uint FrameCount(ReadOnlySpan<byte> frame, int version)
    {
        bool isMono = frame[3] >> 6 == Mono;
        int side = version == Mpeg1 ? (isMono ? 17 : 32) : (isMono ? 9 : 17);
        ReadOnlySpan<byte> info = frame.Slice(4 + side);
        bool hasCount = (info.StartsWith("Xing"u8) || info.StartsWith("Info"u8)) && (info[7] & 1) == 1;
        return hasCount ? BinaryPrimitives.ReadUInt32BigEndian(info.Slice(8)) : 0;
    }
}
