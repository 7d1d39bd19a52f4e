using AzureOpenAI.Sdk.Benchmarks.Peers;
using AzureOpenAI.Sdk.Benchmarks.Service;
using BenchmarkDotNet.Attributes;

namespace AzureOpenAI.Sdk.Benchmarks;

/// <summary>The same work for BenchmarkDotNet: absolute times and bytes of a whole call, one column at a time.</summary>
[MemoryDiagnoser]
public class CallBenchmarks
{
    private Func<Task<double>> _run = null!;

    [ParamsSource(nameof(Works))]
    public Work Work { get; set; }

    [ParamsSource(nameof(Columns))]
    public string Column { get; set; } = "";

    public static IEnumerable<Work> Works => Enum.GetValues<Work>().Where(work => work != Work.HintedRetry);

    public static IEnumerable<string> Columns => AllColumns.Create().Select(column => column.Name);

    [GlobalSetup]
    public void Prepare() => _run = AllColumns.Create().First(column => column.Name == Column).Prepare(Work)
        ?? throw new NotSupportedException($"'{Column}' can't do '{Work.Title()}'.");

    [Benchmark]
    public Task<double> Call() => _run();
}
