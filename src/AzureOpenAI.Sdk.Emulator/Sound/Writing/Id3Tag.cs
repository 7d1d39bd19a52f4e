using System.Text;

namespace AzureOpenAI.Sdk.Emulator.Sound.Writing;

/// <summary>Writes what stands before the frames of an MP3: who made it, and the words that are spoken (ID3 2.4).</summary>
internal static class Id3Tag
{
    private const byte Utf8 = 3;

    internal static byte[] Write(string text)
    {
        var frames = (byte[])
        [
            .. Frame("TSSE", [Utf8, .. Encoding.UTF8.GetBytes(SpokenMark.Maker)]),
            .. Frame("USLT", [Utf8, .. "eng"u8, 0, .. Encoding.UTF8.GetBytes(text)]),
        ];
        return [.. "ID3"u8, 4, 0, 0, .. Size(frames.Length), .. frames];
    }

    private static byte[] Frame(string name, byte[] data) => [.. Encoding.ASCII.GetBytes(name), .. Size(data.Length), 0, 0, .. data];

    // Seven bits a byte: no byte looks like the start of a frame of sound.
    private static byte[] Size(int value) => [(byte)(value >> 21), (byte)((value >> 14) & 0x7F), (byte)((value >> 7) & 0x7F), (byte)(value & 0x7F)];
}
