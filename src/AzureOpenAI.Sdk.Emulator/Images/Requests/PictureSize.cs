using System.Globalization;
using System.Text.RegularExpressions;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Images.Requests;

/// <summary>How large a picture is to be, in pixels.</summary>
internal sealed partial record PictureSize(int Width, int Height)
{
    private const int Step = 16;
    private const int MostWidth = 3840;
    private const int MostPixels = 3840 * 2160;

    /// <summary>Reads a size that the family lists, or one that gpt-image-2 takes: any in steps of 16, no longer than three times its width.</summary>
    /// <exception cref="Refusal">400: it is another.</exception>
    internal static PictureSize Read(string? text, ImageFamily family, string model)
    {
        var wanted = text ?? family.UsualSize;
        if (family.Sizes.Contains(wanted))
            return Parse(wanted) ?? Parse(family.UsualSize)!;
        if (!model.StartsWith("gpt-image-2", StringComparison.Ordinal))
            throw Fields.InvalidValue("size", wanted, family.Sizes);

        return Parse(wanted) is { } size && size.IsFree()
            ? size
            : throw Refusal.Request(
                $"Invalid size '{wanted}'. Width and height must be divisible by {Step}, the aspect ratio must be between 1:3 and 3:1, and the size at most 3840x2160.",
                "size",
                "invalid_value");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}x{Height}");

    private static PictureSize? Parse(string text) => Pattern().Match(text) is { Success: true } match
        ? new(Number(match.Groups[1]), Number(match.Groups[2]))
        : null;

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private bool IsFree() => Width >= Step && Height >= Step && Width % Step == 0 && Height % Step == 0
        && Width <= 3 * Height && Height <= 3 * Width
        && Width <= MostWidth && Height <= MostWidth && Width * Height <= MostPixels;

    [GeneratedRegex(@"^(\d{2,4})x(\d{2,4})$")]
    private static partial Regex Pattern();
}
