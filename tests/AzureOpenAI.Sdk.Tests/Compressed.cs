using System.IO.Compression;

namespace AzureOpenAI.Sdk.Tests;

/// <summary>Makes compressed bodies.</summary>
internal static class Compressed
{
    internal static byte[] Gzip(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return target.ToArray();
    }

    /// <summary>Makes a small body that grows to a large one of blanks.</summary>
    internal static byte[] Bomb(int megabytes)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest))
        {
            byte[] blanks = new byte[1024 * 1024];
            blanks.AsSpan().Fill((byte)' ');
            for (int i = 0; i < megabytes; i++)
            {
                gzip.Write(blanks);
            }
        }

        return target.ToArray();
    }
}
