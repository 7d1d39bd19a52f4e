using System.Buffers.Binary;
using System.Text;

namespace AzureOpenAI.Sdk.Emulator.Sound.Reading;

/// <summary>Reads WAV: its chunks tell the format, the comment and the samples.</summary>
internal static class WavReader
{
    private const int FirstChunk = 12;

    internal static SoundFile? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < FirstChunk || !file[8..].StartsWith("WAVE"u8))
            return null;

        WavFormat? format = null;
        string? text = null;
        for (long at = FirstChunk; at + 8 <= file.Length;)
        {
            var chunk = file[(int)at..];
            var length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            // Recorders that write while they record leave the length at its largest value.
            var data = chunk.Slice(8, (int)Math.Min(length, chunk.Length - 8));
            if (chunk.StartsWith("fmt "u8))
                format = WavFormat.Read(data);
            else if (chunk.StartsWith("LIST"u8))
                text = SpokenText(data) ?? text;
            else if (chunk.StartsWith("data"u8))
                return format is null ? null : new((double)data.Length / format.BytesPerSecond, text, format.Measure(data));
            at += 8L + length + (length & 1);
        }

        return null;
    }

    private static string? SpokenText(ReadOnlySpan<byte> list)
    {
        if (!list.StartsWith("INFO"u8))
            return null;

        string? maker = null, text = null;
        for (long at = 4; at + 8 <= list.Length;)
        {
            var chunk = list[(int)at..];
            var length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            var value = Encoding.UTF8.GetString(chunk.Slice(8, (int)Math.Min(length, chunk.Length - 8))).TrimEnd('\0');
            if (chunk.StartsWith("ISFT"u8))
                maker = value;
            else if (chunk.StartsWith("ICMT"u8))
                text = value;
            at += 8L + length + (length & 1);
        }

        return maker == SpokenMark.Maker ? text : null;
    }
}
