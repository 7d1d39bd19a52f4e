using AzureOpenAI.Sdk.Benchmarks.Columns;
using AzureOpenAI.Sdk.Benchmarks.Service;

namespace AzureOpenAI.Sdk.Benchmarks.Quick;

/// <summary>One cell of the table: a column's way to do some work, and what it took in each round.</summary>
internal sealed class Sample
{
    /// <summary>How long one round of one cell should take. It is long beside the clock's steps and short beside the machine's moods.</summary>
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(30);

    /// <summary>How much processor time one warm-up of a cell takes.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(400);

    private readonly Func<Task<double>> _run;
    private readonly Work _work;
    private int _runsPerRound = 1;

    private Sample(string column, Work work, Func<Task<double>> run) => (Column, _work, _run) = (column, work, run);

    internal string Column { get; }

    /// <summary>Gets the nanoseconds of processor time that one unit took in each round. What other programs take meanwhile is not in it.</summary>
    internal List<double> Times { get; } = [];

    /// <summary>Gets the bytes that one unit allocated in each round.</summary>
    internal List<double> Bytes { get; } = [];

    internal static Sample? Create(Column column, Work work) => column.Prepare(work) is { } run ? new Sample(column.Name, work, run) : null;

    /// <summary>Runs for a while, and finds out how many runs a round takes.</summary>
    /// <exception cref="InvalidOperationException">The column did not read the whole answer.</exception>
    internal async Task WarmUpAsync()
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        TimeSpan time;
        int runs = 0;
        double value;
        do
        {
            value = await _run();
            runs++;
            time = Environment.CpuUsage.TotalTime - start;
        }
        while (time < WarmUp);

        if (value != _work.Expected())
        {
            throw new InvalidOperationException($"'{Column}' returned {value} for '{_work.Title()}', not {_work.Expected()}: it did not read the whole answer.");
        }

        _runsPerRound = Math.Max(1, (int)(runs * Round / time));
    }

    internal async Task MeasureAsync()
    {
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan time = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < _runsPerRound; i++)
        {
            await _run();
        }

        time = Environment.CpuUsage.TotalTime - time;
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        double units = (double)_runsPerRound * _work.Unit().PerRun;
        Times.Add(time.TotalNanoseconds / units);
        Bytes.Add(bytes / units);
    }
}
