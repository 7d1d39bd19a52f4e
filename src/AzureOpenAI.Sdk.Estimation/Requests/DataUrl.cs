using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>Looks into <c>data:</c> URLs without decoding more of them than is needed.</summary>
internal static class DataUrl
{
    /// <summary>Enough for each format but a JPEG with a large preview; for that one all is decoded.</summary>
    private const int FirstCharacters = 4_096;

    internal static bool TryReadSize(string? url, out ImageDimensions size)
    {
        size = default;
        int start = StartOfData(url);
        if (start < 0)
        {
            return false;
        }

        int length = url!.Length - start;
        return TryReadSize(url, start, Math.Min(length, FirstCharacters), out size)
            || (length > FirstCharacters && TryReadSize(url, start, length, out size));
    }

    internal static byte[]? Decode(string base64, int start, int length)
    {
        length -= length % 4;
        byte[] bytes = Encoding.ASCII.GetBytes(base64.ToCharArray(start, length));
        return Base64.DecodeFromUtf8InPlace(bytes, out int written) == OperationStatus.Done ? bytes.AsSpan(0, written).ToArray() : null;
    }

    private static int StartOfData(string? url)
    {
        const string Marker = ";base64,";
        if (url is null || !url.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return -1;
        }

        int marker = url.IndexOf(Marker, 0, Math.Min(url.Length, 200), StringComparison.OrdinalIgnoreCase);
        return marker < 0 ? -1 : marker + Marker.Length;
    }

    private static bool TryReadSize(string url, int start, int length, out ImageDimensions size)
    {
        size = default;
        return Decode(url, start, length) is { } bytes && ImageSize.TryRead(bytes, out size);
    }
}
