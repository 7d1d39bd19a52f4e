using System.Buffers.Binary;
using System.Numerics;

namespace AzureOpenAI.Sdk.Emulator.Sound.Reading;

/// <summary>Reads WebM: its information tells the length. A recording that was never finished tells none, and can't be read.</summary>
internal static class WebmReader
{
    private const uint Segment = 0x18538067;
    private const uint Info = 0x1549A966;
    private const uint TimestampScale = 0x2AD7B1;
    private const uint Duration = 0x4489;
    private const double UsualScale = 1_000_000;

    internal static ReadOnlySpan<byte> Signature => [0x1A, 0x45, 0xDF, 0xA3];

    internal static SoundFile? Read(ReadOnlySpan<byte> file)
    {
        var info = Find(Find(file, Segment), Info);
        var scale = Find(info, TimestampScale);
        var duration = Find(info, Duration);
        var ticks = duration.Length switch
        {
            4 => BinaryPrimitives.ReadSingleBigEndian(duration),
            8 => BinaryPrimitives.ReadDoubleBigEndian(duration),
            _ => 0,
        };
        var seconds = ticks * (scale.IsEmpty ? UsualScale : Whole(scale)) / 1e9;
        return double.IsFinite(seconds) && seconds > 0 ? new(seconds, null, []) : null;
    }

    // An element is its id, its length and its content; the count of leading zeros tells how long a number is.
    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> elements, uint wanted)
    {
        while (TryTake(ref elements, keepsMark: true, out var id) && TryTake(ref elements, keepsMark: false, out var length))
        {
            var end = (int)Math.Min(length, (ulong)elements.Length);
            if (id == wanted)
                return elements[..end];
            elements = elements[end..];
        }

        return default;
    }

    private static bool TryTake(ref ReadOnlySpan<byte> bytes, bool keepsMark, out ulong number)
    {
        number = 0;
        var length = bytes.IsEmpty || bytes[0] == 0 ? 0 : BitOperations.LeadingZeroCount((uint)bytes[0]) - 23;
        if (length == 0 || length > bytes.Length)
            return false;

        number = Whole(bytes[..length]);
        var isUnknown = number == (1UL << (7 * length)) * 2 - 1;
        if (!keepsMark)
            number = isUnknown ? ulong.MaxValue : number - (1UL << (7 * length));
        bytes = bytes[length..];
        return true;
    }

    private static ulong Whole(ReadOnlySpan<byte> bytes)
    {
        var number = 0UL;
        foreach (var one in bytes)
            number = (number << 8) | one;
        return number;
    }
}
