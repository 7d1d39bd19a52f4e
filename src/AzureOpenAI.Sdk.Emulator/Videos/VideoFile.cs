using AzureOpenAI.Sdk.Emulator.Images.Pictures;
using AzureOpenAI.Sdk.Emulator.Text;
using AzureOpenAI.Sdk.Emulator.Videos.Writing;

namespace AzureOpenAI.Sdk.Emulator.Videos;

/// <summary>The files of a video: it shows a colour a second, which follow from the prompt. Pictures of it are painted as images are.</summary>
internal static class VideoFile
{
    private const int SheetColumns = 4;
    private const int Smaller = 4;

    internal static byte[] Mp4(VideoJob video)
    {
        var state = StableHash.Of(video.Seed);
        var frames = Enumerable.Range(0, video.Seconds).Select(second => PlainFrames.Frame(video.Width, video.Height, second, Colour(ref state)));
        return Mp4Writer.Write(video.Width, video.Height, [.. frames]);
    }

    internal static byte[] Thumbnail(VideoJob video)
        => WebpWriter.Write(Painter.Paint(video.Seed, video.Width / Smaller, video.Height / Smaller, isTransparent: false));

    /// <summary>A picture for each second, four in a row.</summary>
    internal static byte[] Spritesheet(VideoJob video)
    {
        var (width, height) = (video.Width / Smaller / SheetColumns, video.Height / Smaller / SheetColumns);
        var sheet = new Picture(width * SheetColumns, height * ((video.Seconds + SheetColumns - 1) / SheetColumns));
        for (var second = 0; second < video.Seconds; second++)
        {
            var picture = Painter.Paint($"{video.Seed} {second}", width, height, isTransparent: false);
            for (var y = 0; y < height; y++)
                picture.Row(y).CopyTo(sheet.Row((second / SheetColumns * height) + y)[(second % SheetColumns * width * Picture.PixelSize)..]);
        }

        return WebpWriter.Write(sheet);
    }

    // Within the range of studio video: light from 16 to 235.
    private static (byte Light, byte Blue, byte Red) Colour(ref ulong state)
    {
        var bits = StableHash.Next(ref state);
        return ((byte)(60 + (bits % 150)), (byte)(40 + ((bits >> 16) % 176)), (byte)(40 + ((bits >> 32) % 176)));
    }
}
