using AzureOpenAI.Sdk.Estimation;
using AzureOpenAI.Sdk.Tool.Terminal;
using Spectre.Console;

namespace AzureOpenAI.Sdk.Tool.Tokens;

/// <summary>Shows the tokens of a text: in alternating colours on a terminal, one a line where a program reads.</summary>
internal static class TokenPieces
{
    private static readonly Color[] s_colors = [Color.Teal, Color.Olive, Color.Purple, Color.Green];

    public static void Write(AppConsole console, TokensInput input, IReadOnlyList<TextToken> tokens)
    {
        if (console.IsPlain)
        {
            foreach (TextToken token in tokens)
            {
                console.Out.WriteLine(FormattableString.Invariant($"{token.Id,7}  {Visible(token.Text)}"));
            }
        }
        else
        {
            WriteDrawn(console, tokens);
        }

        console.Out.WriteLine();
        console.Out.WriteLine($"{(input.Name is null ? "" : $"{input.Name}: ")}{Number.Of(tokens.Count)} tokens, {Number.Of(input.Text.Length)} characters.");
    }

    private static void WriteDrawn(AppConsole console, IReadOnlyList<TextToken> tokens)
    {
        IAnsiConsole drawing = Drawing.On(console);
        var text = new Paragraph();
        var ids = new Paragraph();
        for (int i = 0; i < tokens.Count; i++)
        {
            Color color = s_colors[i % s_colors.Length];
            text.Append(tokens[i].Text, new Style(Color.White, color));
            ids.Append(FormattableString.Invariant($"{tokens[i].Id} "), new Style(color));
        }

        drawing.Write(text);
        drawing.WriteLine();
        drawing.Write(ids);
    }

    /// <summary>Blanks and line ends would not be seen at the end of a line; half a character shows as the sign for it.</summary>
    private static string Visible(string text)
        => text.Replace(' ', '·').Replace("\r", "⏎", StringComparison.Ordinal).Replace("\n", "⏎", StringComparison.Ordinal).Replace("\t", "→", StringComparison.Ordinal);
}
