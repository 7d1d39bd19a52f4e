using System.Globalization;
using AzureOpenAI.Sdk.Benchmarks;
using AzureOpenAI.Sdk.Benchmarks.Bulk;
using AzureOpenAI.Sdk.Benchmarks.Counters;
using AzureOpenAI.Sdk.Benchmarks.Memory;
using AzureOpenAI.Sdk.Benchmarks.Quick;
using AzureOpenAI.Sdk.Benchmarks.Realtime;
using AzureOpenAI.Sdk.Benchmarks.Routing;
using AzureOpenAI.Sdk.Benchmarks.Tokens;
using BenchmarkDotNet.Running;

// --quick [part of a row's name]: the table of ratios. Anything else goes to BenchmarkDotNet. docs/performance.md explains both.
if (args is ["--quick", ..])
{
    await QuickRun.RunAsync(args.Length > 1 ? args[1] : null);
    return;
}

// --memory: what large transfers cost in managed memory.
if (args is ["--memory"])
{
    await MemoryReport.WriteAsync();
    return;
}

// --tokens: this package's counting of tokens beside that of others.
if (args is ["--tokens"])
{
    TokenReport.Write();
    return;
}

if (args is ["--tokens-first", var counter])
{
    TokenReport.WriteFirstUse(counter);
    return;
}

// --router: what a pick among many deployments costs, and what it costs to replace them.
if (args is ["--router"])
{
    RouterReport.Write();
    SwapReport.Write();
    await OverheadReport.WriteAsync();
    return;
}

// --redis [host:port]: what a pick from a lease of shared quota costs, and what a claim costs on a server that runs there.
if (args is ["--redis", ..])
{
    await SharedReport.WriteAsync(args.Length > 1 ? args[1] : null);
    return;
}

if (args is [LoopbackServer.Argument])
{
    LoopbackServer.Run();
    return;
}

// --journal: how many results a second a bulk run's journal takes, and how soon it is read again.
if (args is ["--journal"])
{
    await JournalReport.WriteAsync();
    return;
}

// --counters <file>: who counts as the service does. docs/counters.md has the table.
if (args is ["--counters", var cases])
{
    CounterReport.Write(cases);
    return;
}

// --realtime: what sound costs each way, beside a bare socket.
if (args is ["--realtime"])
{
    await RealtimeReport.WriteAsync();
    return;
}

if (args is [SoundServer.Argument])
{
    SoundServer.Run();
    return;
}

if (args is [RealtimeLoad.EmulatorArgument])
{
    await RealtimeLoad.ServeAsync();
    return;
}

// --realtime-load [sessions] [seconds]: many conversations at once, and their memory.
if (args is ["--realtime-load", .. var numbers])
{
    await RealtimeLoad.WriteAsync(numbers.Length > 0 ? int.Parse(numbers[0], CultureInfo.InvariantCulture) : 100, numbers.Length > 1 ? int.Parse(numbers[1], CultureInfo.InvariantCulture) : 30);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(CallBenchmarks).Assembly).Run(args);
