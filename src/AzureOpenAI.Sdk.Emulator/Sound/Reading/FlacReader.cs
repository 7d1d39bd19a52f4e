using System.Buffers.Binary;

namespace AzureOpenAI.Sdk.Emulator.Sound.Reading;

/// <summary>Reads FLAC: the first block tells rate and length, another one the comments.</summary>
internal static class FlacReader
{
    private const int Info = 0;
    private const int Comment = 4;

    internal static SoundFile? Read(ReadOnlySpan<byte> file)
    {
        var seconds = 0.0;
        string? text = null;
        for (var at = 4; at + 4 <= file.Length;)
        {
            var block = file[at..];
            var length = (block[1] << 16) | (block[2] << 8) | block[3];
            var data = block.Slice(4, Math.Min(length, block.Length - 4));
            var kind = block[0] & 0x7F;
            if (kind == Info && data.Length >= 18)
            {
                var bits = BinaryPrimitives.ReadUInt64BigEndian(data[10..]);
                seconds = (bits >> 44) is var rate and > 0 ? (double)(bits & 0xFFFFFFFFF) / rate : 0;
            }
            else if (kind == Comment)
            {
                text = CommentReader.SpokenText(data);
            }

            if ((block[0] & 0x80) != 0)
                break;
            at += 4 + length;
        }

        return seconds > 0 ? new(seconds, text, []) : null;
    }
}
