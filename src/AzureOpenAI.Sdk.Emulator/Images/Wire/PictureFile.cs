using System.Security.Cryptography;
using AzureOpenAI.Sdk.Emulator.Images.Pictures;
using AzureOpenAI.Sdk.Emulator.Images.Requests;

namespace AzureOpenAI.Sdk.Emulator.Images.Wire;

/// <summary>Makes the files of a reply.</summary>
internal static class PictureFile
{
    /// <param name="request">What was asked for.</param>
    /// <param name="index">Which of its pictures.</param>
    /// <param name="detail">How far it is finished, from 0 to 1.</param>
    internal static byte[] Make(ImageRequest request, int index, double detail = 1)
    {
        var picture = Painter.Paint(Seed(request, index), request.Size.Width, request.Size.Height, request.IsTransparent, detail);
        return request.Format switch
        {
            "jpeg" => JpegWriter.Write(picture, request.Compression),
            "webp" => WebpWriter.Write(picture),
            _ => PngWriter.Write(picture),
        };
    }

    private static string Seed(ImageRequest request, int index)
    {
        var inputs = request.Images.Append(request.Mask).Select(image => image is null ? "" : Convert.ToHexString(SHA256.HashData(image.Bytes.Span)));
        return string.Join('\n', inputs.Append(request.Prompt).Append(request.Style).Append(request.Quality).Append(FormattableString.Invariant($"{index}")));
    }
}
