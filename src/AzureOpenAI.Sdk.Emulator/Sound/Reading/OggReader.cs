using System.Buffers.Binary;

namespace AzureOpenAI.Sdk.Emulator.Sound.Reading;

/// <summary>Reads Ogg: the first page tells the codec, the place in the last one the length.</summary>
internal static class OggReader
{
    private const int Head = 27;
    private const int OpusRate = 48_000;

    internal static SoundFile? Read(ReadOnlySpan<byte> file)
    {
        var (rate, skipped, last) = (0, 0, 0L);
        string? text = null;
        for (var at = 0; at + Head <= file.Length;)
        {
            var page = file[at..];
            var lengths = page[Head..];
            if (!page.StartsWith("OggS"u8) || lengths.Length < page[26])
                break;

            lengths = lengths[..page[26]];
            var size = 0;
            foreach (var length in lengths)
                size += length;
            var body = page[(Head + lengths.Length)..];
            body = body[..Math.Min(size, body.Length)];

            if (body.StartsWith("OpusHead"u8) && body.Length >= 12)
                (rate, skipped) = (OpusRate, BinaryPrimitives.ReadUInt16LittleEndian(body[10..]));
            else if (body.StartsWith("\u0001vorbis"u8) && body.Length >= 16)
                rate = BinaryPrimitives.ReadInt32LittleEndian(body[12..]);
            else if (body.StartsWith("OpusTags"u8))
                text = CommentReader.SpokenText(body[8..]);

            // -1 means that no packet ends on this page.
            last = Math.Max(last, BinaryPrimitives.ReadInt64LittleEndian(page[6..]));
            at += Head + lengths.Length + size;
        }

        return rate > 0 && last > skipped ? new((double)(last - skipped) / rate, text, []) : null;
    }
}
