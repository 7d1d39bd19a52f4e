using System.Buffers.Binary;
using AzureOpenAI.Sdk.Emulator.Bytes;

namespace AzureOpenAI.Sdk.Emulator.Sound.Writing;

/// <summary>Writes Opus in Ogg (RFC 7845): valid packets of the right number, which are silent; a page for each second.</summary>
internal sealed class OpusWriter(string text) : SoundWriter(Rate)
{
    private const int PacketSamples = Rate / 50;
    private const byte FirstPage = 2;
    private const byte LastPage = 4;
    private const int Serial = 1;

    // 20 milliseconds of silence.
    private static readonly byte[] Silence = [0xF8, 0xFF, 0xFE];

    private int _pages;
    private long _samples;

    internal override string ContentType => "audio/opus";

    internal override byte[] Start() => [.. Page(FirstPage, Head()), .. Page(0, [.. "OpusTags"u8, .. VorbisComment.Write(text)])];

    protected override void Write(ReadOnlySpan<short> samples, bool isLast, Stream output)
    {
        do
        {
            var some = samples[..Math.Min(Rate, samples.Length)];
            samples = samples[some.Length..];
            _samples += some.Length;
            var packets = (some.Length + PacketSamples - 1) / PacketSamples;
            output.Write(Page(isLast && samples.IsEmpty ? LastPage : (byte)0, [.. Enumerable.Repeat(Silence, packets)]));
        }
        while (!samples.IsEmpty);
    }

    // Version 1, one channel, nothing to skip, from 24 kHz, no gain.
    private static byte[] Head()
    {
        var head = (byte[])[.. "OpusHead"u8, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(12), Rate);
        return head;
    }

    // A packet is listed as pieces of 255 bytes, and the last one shorter. Places are counted at 48 kHz.
    private byte[] Page(byte kind, params byte[][] packets)
    {
        var lengths = packets.SelectMany(packet => Enumerable.Repeat((byte)255, packet.Length / 255).Append((byte)(packet.Length % 255))).ToArray();
        var head = new byte[27];
        "OggS"u8.CopyTo(head);
        head[5] = kind;
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(6), _samples * 2);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(14), Serial);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(18), _pages++);
        head[26] = (byte)lengths.Length;

        var page = (byte[])[.. head, .. lengths, .. packets.SelectMany(packet => packet)];
        BinaryPrimitives.WriteUInt32LittleEndian(page.AsSpan(22), Checksums.Ogg(page));
        return page;
    }
}
