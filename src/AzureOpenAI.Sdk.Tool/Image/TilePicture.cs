using System.Text;
using AzureOpenAI.Sdk.Estimation.Images;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Image;

/// <summary>Draws what the model looks at: the scaled image, cut into its tiles or patches.</summary>
internal static class TilePicture
{
    private const int Tile = 512;
    private const int Patch = 32;

    // A character is about twice as high as it is wide.
    private const int PixelsAcross = 48;
    private const int PixelsDown = 96;
    private const int MostColumns = 24;

    public static void Write(AppConsole console, ImageTokenCount count)
    {
        foreach (string line in Draw(count))
        {
            console.Out.WriteLine(line);
        }
    }

    public static IReadOnlyList<string> Draw(ImageTokenCount count)
    {
        if (count.ScaledSize is not { } size)
        {
            return [];
        }

        bool isTiled = Cells(size.Width, Tile) * Cells(size.Height, Tile) == count.Units;
        return isTiled ? DrawTiles(size) : DrawPatches(size);
    }

    private static List<string> DrawTiles(ImageDimensions size)
    {
        int[] widths = Edges(size.Width, PixelsAcross);
        int[] heights = Edges(size.Height, PixelsDown);
        var lines = new List<string> { Rule(widths, '┌', '┬', '┐') };
        for (int row = 0; row < heights.Length; row++)
        {
            for (int line = 0; line < heights[row]; line++)
            {
                var text = new StringBuilder("│");
                for (int column = 0; column < widths.Length; column++)
                {
                    string number = line == heights[row] / 2 ? Number.Of((row * widths.Length) + column + 1) : "";
                    int left = (widths[column] - number.Length) / 2;
                    text.Append((new string(' ', Math.Max(0, left)) + number).PadRight(widths[column])).Append('│');
                }

                lines.Add(text.ToString());
            }

            lines.Add(row + 1 < heights.Length ? Rule(widths, '├', '┼', '┤') : Rule(widths, '└', '┴', '┘'));
        }

        return lines;
    }

    private static List<string> DrawPatches(ImageDimensions size)
    {
        int across = Cells(size.Width, Patch);
        int down = Cells(size.Height, Patch);
        int step = Math.Max(1, Cells(across, MostColumns));
        var lines = new List<string>();
        for (int row = 0; row < down; row += step)
        {
            lines.Add(string.Join(' ', Enumerable.Repeat('▪', Cells(across, step))));
        }

        string patches = $"{across} × {down} patches of {Patch} × {Patch} pixels";
        lines.Add(step == 1 ? patches : $"{patches}; each mark stands for {step} × {step} of them");
        return lines;
    }

    /// <summary>Cuts a side into tiles; the last one is as long as what is left.</summary>
    private static int[] Edges(int side, int scale)
        => [.. Enumerable.Range(0, Cells(side, Tile)).Select(tile => Math.Max(2, Math.Min(Tile, side - (tile * Tile)) / scale))];

    private static string Rule(int[] widths, char left, char middle, char right)
        => left + string.Join(middle, widths.Select(static width => new string('─', width))) + right;

    private static int Cells(int side, int cell) => (side + cell - 1) / cell;
}
