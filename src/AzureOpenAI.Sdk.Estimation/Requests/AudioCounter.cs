using System.Buffers.Binary;
using System.Text.Json;

namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>Counts recordings: ten tokens a second and four around, where the header tells how long they are.</summary>
/// <remarks>floor(10 · seconds) + 4 for each part: 5 of 5 reported counts.</remarks>
internal static class AudioCounter
{
    private const int Around = 4;
    private const int TokensPerSecond = 10;

    internal static void Add(JsonElement part, string message, PartCounter counter)
    {
        string label = $"audio of {message}";
        string? data = Body.TryGet(part, "input_audio", out JsonElement audio) ? Body.Text(audio, "data") : null;
        if (data is not null && DataUrl.Decode(data, 0, Math.Min(data.Length, 4_096)) is { } head && Seconds(head, data.Length / 4L * 3) is { } seconds)
        {
            counter.Add(new EstimatePart(
                EstimatePartKind.Audio, label, TokenRange.Of((long)Math.Floor(seconds * TokensPerSecond) + Around), Exactness.Fitted, FormattableString.Invariant($"{seconds:0.##} s at {TokensPerSecond} tokens a second, and {Around} around")));
            return;
        }

        // The lowest bit rate of speech is about 8 kbit/s: a thousand bytes are at most a second.
        long most = ((data?.Length ?? 0) / 4 * 3 / 1_000 * TokensPerSecond) + TokensPerSecond + Around;
        counter.Add(new EstimatePart(EstimatePartKind.Audio, label, new TokenRange(Around, most / 4, most), Exactness.Bound, "only the header of a WAV file tells how long it is"));
    }

    /// <summary>Reads the length of a WAV file: the bytes of its samples, by the bytes of a second.</summary>
    private static double? Seconds(ReadOnlySpan<byte> file, long fileLength)
    {
        if (file.Length < 12 || !file.StartsWith("RIFF"u8) || !file.Slice(8).StartsWith("WAVE"u8))
        {
            return null;
        }

        uint bytesPerSecond = 0;
        for (long at = 12; at + 8 <= file.Length;)
        {
            ReadOnlySpan<byte> chunk = file.Slice((int)at);
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(chunk.Slice(4));
            if (chunk.StartsWith("fmt "u8) && chunk.Length >= 20)
            {
                bytesPerSecond = BinaryPrimitives.ReadUInt32LittleEndian(chunk.Slice(16));
            }
            else if (chunk.StartsWith("data"u8) && bytesPerSecond > 0)
            {
                // A stream's header may claim any length; the file has no more than it has.
                return Math.Min(length, fileLength - at - 8) / (double)bytesPerSecond;
            }

            at += 8 + length + (length % 2);
        }

        return null;
    }
}
