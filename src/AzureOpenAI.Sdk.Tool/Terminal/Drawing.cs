using Spectre.Console;

namespace AzureOpenAI.Sdk.Tool.Terminal;

/// <summary>Drawing on a terminal. What runs without one never gets here, so that nothing is loaded for it.</summary>
internal static class Drawing
{
    public static IAnsiConsole On(AppConsole console) => Make(console.Out, console.IsPlain, console.Width);

    /// <summary>Gets where progress is drawn: beside the results, so that these can be piped.</summary>
    public static IAnsiConsole OnError(AppConsole console) => Make(console.Error, !console.IsErrorTerminal, console.Width);

    private static IAnsiConsole Make(TextWriter writer, bool isPlain, int width)
    {
        IAnsiConsole drawing = AnsiConsole.Create(new()
        {
            Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Yes,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.EightBit,
            Interactive = isPlain ? InteractionSupport.No : InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(writer),
        });
        drawing.Profile.Width = width;
        drawing.Profile.Capabilities.Unicode = true;
        return drawing;
    }
}
