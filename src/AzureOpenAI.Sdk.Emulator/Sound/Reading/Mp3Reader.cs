using System.Text;

namespace AzureOpenAI.Sdk.Emulator.Sound.Reading;

/// <summary>Reads MP3: its frames are counted, each with its own length; a tag before them may hold the words.</summary>
internal static class Mp3Reader
{
    private const int TagHead = 10;
    private const int Mpeg1 = 3;
    private const int Reserved = 1;
    private const int Layer3 = 1;

    // Kilobits a second by the index in the frame's header (ISO 11172-3 and 13818-3, layer III).
    private static ReadOnlySpan<short> Rates1 => [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0];

    private static ReadOnlySpan<short> Rates2 => [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0];

    private static ReadOnlySpan<int> Frequencies => [44_100, 48_000, 32_000, 0];

    internal static SoundFile? Read(ReadOnlySpan<byte> file)
    {
        var tag = Math.Min(TagLength(file), file.Length);
        var seconds = 0.0;
        for (var at = tag; at + 4 <= file.Length;)
        {
            var (bytes, time) = Frame(file[at..]);
            // Other tags may follow the frames.
            if (bytes == 0)
                break;
            seconds += time;
            at += bytes;
        }

        return seconds > 0 ? new(seconds, SpokenText(file[..tag]), []) : null;
    }

    private static (int Bytes, double Seconds) Frame(ReadOnlySpan<byte> head)
    {
        if (head[0] != 0xFF || (head[1] & 0xE0) != 0xE0)
            return default;

        var (version, layer) = ((head[1] >> 3) & 3, (head[1] >> 1) & 3);
        var (rate, frequency) = ((version == Mpeg1 ? Rates1 : Rates2)[head[2] >> 4] * 1000, Frequencies[(head[2] >> 2) & 3]);
        if (version == Reserved || layer != Layer3 || rate == 0 || frequency == 0)
            return default;

        // Versions 2 and 2.5 halve the frequency once and twice, and have half the samples a frame.
        var hertz = frequency / (version == Mpeg1 ? 1 : version == 2 ? 2 : 4);
        var samples = version == Mpeg1 ? 1152 : 576;
        return ((samples / 8 * rate / hertz) + ((head[2] >> 1) & 1), (double)samples / hertz);
    }

    private static int TagLength(ReadOnlySpan<byte> file) => file.Length > TagHead && file.StartsWith("ID3"u8) ? TagHead + Size(file[6..]) : 0;

    private static string? SpokenText(ReadOnlySpan<byte> tag)
    {
        string? maker = null, text = null;
        for (var at = TagHead; at + TagHead < tag.Length;)
        {
            var frame = tag[at..];
            var length = Math.Min(Size(frame[4..]), frame.Length - TagHead);
            var data = frame.Slice(TagHead, length);
            if (frame.StartsWith("TSSE"u8) && length > 1)
                maker = Encoding.UTF8.GetString(data[1..]);
            else if (frame.StartsWith("USLT"u8) && length > 5)
                text = Encoding.UTF8.GetString(data[5..]);
            at += TagHead + length;
        }

        return maker == SpokenMark.Maker ? text : null;
    }

    private static int Size(ReadOnlySpan<byte> bytes) => ((bytes[0] & 0x7F) << 21) | ((bytes[1] & 0x7F) << 14) | ((bytes[2] & 0x7F) << 7) | (bytes[3] & 0x7F);
}
