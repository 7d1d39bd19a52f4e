using System.Buffers.Binary;
using System.Text;

namespace AzureOpenAI.Sdk.Emulator.Sound.Writing;

/// <summary>Writes who made a file and what it says, as FLAC and Ogg have it: lengths and texts.</summary>
internal static class VorbisComment
{
    internal static byte[] Write(string text)
        => [.. Text(SpokenMark.Maker), 1, 0, 0, 0, .. Text($"{SpokenMark.Field}={text}")];

    private static byte[] Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        return [.. length, .. bytes];
    }
}
