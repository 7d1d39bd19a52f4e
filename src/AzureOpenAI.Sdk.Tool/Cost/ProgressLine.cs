using AzureOpenAI.Sdk.Tool.Terminal;
using Spectre.Console;

namespace AzureOpenAI.Sdk.Tool.Cost;

/// <summary>Shows how far a file is read, where somebody looks; elsewhere it is silent.</summary>
internal static class ProgressLine
{
    public static T Watch<T>(AppConsole console, Stream file, Func<Stream, T> read)
    {
        if (!console.IsErrorTerminal || console.IsPlain || file.Length == 0)
        {
            return read(file);
        }

        T result = default!;
        Drawing.OnError(console).Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(progress =>
            {
                ProgressTask task = progress.AddTask("reading", maxValue: file.Length);
                using var watched = new WatchedStream(file, position => task.Value = position);
                result = read(watched);
            });
        return result;
    }
}
