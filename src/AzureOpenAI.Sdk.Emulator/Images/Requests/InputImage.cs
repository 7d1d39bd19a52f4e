using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Estimation.Images;

namespace AzureOpenAI.Sdk.Emulator.Images.Requests;

/// <summary>A picture to work on.</summary>
internal sealed record InputImage(int Width, int Height, ReadOnlyMemory<byte> Bytes)
{
    private const int Megabyte = 1024 * 1024;
    private const int MostOfDallE = 4 * Megabyte;
    private const int MostOfGptImage = 50 * Megabyte;

    internal bool IsSquare => Width == Height;

    /// <summary>Reads the size from a file's header.</summary>
    /// <exception cref="Refusal">400: the model takes no such file.</exception>
    internal static InputImage Read(FormFile file, ImageFamily family)
    {
        var bytes = file.Bytes.Span;
        var isPng = bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']);
        var takesOthers = family.IsGptImage && !bytes.StartsWith("BM"u8) && !bytes.StartsWith("GIF8"u8);
        if (!(isPng || takesOthers) || !ImageSize.TryRead(bytes, out var size) || size is not { Width: > 0, Height: > 0 })
        {
            throw Refusal.Request(
                family.IsGptImage
                    ? $"Invalid file '{file.Name}': unsupported mimetype ('{file.ContentType}'). Supported file formats are 'image/jpeg', 'image/png', and 'image/webp'."
                    : "Uploaded image must be a PNG and less than 4 MB.",
                file.Name,
                "unsupported_file_mimetype");
        }

        var most = family.IsGptImage ? MostOfGptImage : MostOfDallE;
        return bytes.Length < most
            ? new(size.Width, size.Height, file.Bytes)
            : throw Refusal.Request($"Uploaded image must be less than {most / Megabyte} MB.", file.Name, "image_too_large");
    }
}
