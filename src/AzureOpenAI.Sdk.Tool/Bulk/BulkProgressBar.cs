using AzureOpenAI.Sdk.Bulk;
using AzureOpenAI.Sdk.Tool.Terminal;
using Spectre.Console;

namespace AzureOpenAI.Sdk.Tool.Bulk;

/// <summary>Shows how far a bulk run is, where somebody looks; elsewhere it is silent.</summary>
internal static class BulkProgressBar
{
    public static async Task<BulkReport> WatchAsync(AppConsole console, Func<IProgress<BulkProgress>?, Task<BulkReport>> run)
    {
        if (!console.IsErrorTerminal || console.IsPlain)
        {
            return await run(null).ConfigureAwait(false);
        }

        return await Drawing.OnError(console).Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(progress =>
            {
                ProgressTask task = progress.AddTask("sending");
                return run(new Bar(task));
            }).ConfigureAwait(false);
    }

    private sealed class Bar(ProgressTask task) : IProgress<BulkProgress>
    {
        public void Report(BulkProgress value)
        {
            task.MaxValue = Math.Max(1, value.Total ?? value.Done);
            task.Value = value.Done;
            task.Description = FormattableString.Invariant($"{value.Done:#,0} done, {value.Failed:#,0} failed, {value.UnderWay} under way, {value.InputTokens + value.OutputTokens:#,0} tokens{(value.Cost is { } cost ? $", {cost:0.00} USD" : "")}");
        }
    }
}
