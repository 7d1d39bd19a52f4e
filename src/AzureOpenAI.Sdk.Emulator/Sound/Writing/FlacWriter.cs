using System.Buffers.Binary;
using System.Text;
using AzureOpenAI.Sdk.Emulator.Bytes;

namespace AzureOpenAI.Sdk.Emulator.Sound.Writing;

/// <summary>Writes FLAC (RFC 9639) with the samples as they are.</summary>
internal sealed class FlacWriter(string text, long samples) : SoundWriter(FrameSamples)
{
    private const int FrameSamples = 4096;
    private const byte LastBlock = 0x80;
    private const byte CommentBlock = 4;

    private int _frames;

    internal override string ContentType => "audio/flac";

    internal override byte[] Start()
    {
        var comment = VorbisComment.Write(text);
        return
        [
            .. "fLaC"u8,
            0, 0, 0, 34, .. StreamInfo(),
            LastBlock | CommentBlock, (byte)(comment.Length >> 16), (byte)(comment.Length >> 8), (byte)comment.Length, .. comment,
        ];
    }

    protected override void Write(ReadOnlySpan<short> samples, bool isLast, Stream output)
    {
        for (var i = 0; i < samples.Length; i += FrameSamples)
            output.Write(Frame(samples[i..Math.Min(i + FrameSamples, samples.Length)]));
    }

    // Frames of one length, of unknown size in bytes; 20 bits of rate, 3 of channels, 5 of sample size, 36 of samples; no checksum.
    private byte[] StreamInfo()
    {
        var info = new byte[34];
        BinaryPrimitives.WriteInt16BigEndian(info, FrameSamples);
        BinaryPrimitives.WriteInt16BigEndian(info.AsSpan(2), FrameSamples);
        BinaryPrimitives.WriteUInt64BigEndian(info.AsSpan(10), ((ulong)Rate << 44) | (15UL << 36) | (ulong)samples);
        return info;
    }

    // Head: sync, length given at its end, 24 kHz, one channel, 16 bits, number. Body: one channel, samples as they are.
    private byte[] Frame(ReadOnlySpan<short> samples)
    {
        var last = samples.Length - 1;
        var head = (byte[])[0xFF, 0xF8, 0x77, 0x08, .. Encoding.UTF8.GetBytes(new Rune(_frames++).ToString()), (byte)(last >> 8), (byte)last];
        var body = new byte[samples.Length * 2];
        for (var i = 0; i < samples.Length; i++)
            BinaryPrimitives.WriteInt16BigEndian(body.AsSpan(i * 2), samples[i]);

        var frame = (byte[])[.. head, Checksums.Crc8(head), 0x02, .. body];
        var sum = Checksums.Crc16(frame);
        return [.. frame, (byte)(sum >> 8), (byte)sum];
    }
}
