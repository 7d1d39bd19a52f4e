using System.Buffers.Binary;

namespace AzureOpenAI.Sdk.Tests.Images;

/// <summary>The beginnings of image files, which is all that the client looks at.</summary>
internal static class Pictures
{
    /// <summary>Makes the header of a PNG file.</summary>
    internal static FileContent Png(int width = 64, int height = 64, string name = "picture.png", int size = 100)
    {
        byte[] bytes = new byte[size];
        ((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8]).CopyTo(bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        return FileContent.FromBytes(bytes, name);
    }

    internal static FileContent Jpeg(string name = "picture.jpg") => FileContent.FromBytes(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 16 }, name);

    internal static FileContent WebP(string name = "picture.webp") => FileContent.FromBytes("RIFF\0\0\0\0WEBPVP8 "u8.ToArray(), name);
}
