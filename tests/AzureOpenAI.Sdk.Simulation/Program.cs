using System.Diagnostics;
using System.Globalization;
using AzureOpenAI.Sdk.Simulation;
using AzureOpenAI.Sdk.Simulation.Contenders;
using AzureOpenAI.Sdk.Simulation.Load;
using AzureOpenAI.Sdk.Simulation.Reports;
using AzureOpenAI.Sdk.Simulation.Service;

// --day or --hour, and a seed: plays the load against three ways of sending calls and prints a table. docs/simulation.md explains it.
if (args is not [("--day" or "--hour" or "--saturated") and var length, ..])
{
    Console.Error.WriteLine("Usage: --day | --hour [seed] [--details]");
    return 2;
}

int seed = args.Length > 1 && int.TryParse(args[1], CultureInfo.InvariantCulture, out int given) ? given : 1;
bool isDetailed = args.Contains("--details");
foreach ((CostMode mode, double unlimited, string title) in new[]
{
    (CostMode.Azure, 0.0, "The service counts prompt and limit; each call names a limit"),
    (CostMode.Azure, 0.3, "The same; three in ten calls name no limit"),
    (CostMode.Simulator, 0.3, "The service counts the limit alone; three in ten calls name none"),
})
{
    Scenario scenario = length switch
    {
        "--day" => Scenarios.Day(seed, mode, unlimited),
        "--hour" => Scenarios.Hour(seed, mode, unlimited),
        _ => Scenarios.Saturated(seed, mode, unlimited),
    };
    Console.WriteLine($"\n**{title}**\n\n{SimulationReport.Head}");
    foreach (Func<SimulatedService, double[], IContender> make in new Func<SimulatedService, double[], IContender>[]
    {
        (service, shares) => new PlainRetry(service, seed, shares),
        (service, _) => new CooldownGateway(service, seed),
        (service, _) => new RoutedClient(service, seed),
    })
    {
        var watch = Stopwatch.StartNew();
        SimulationReport report = Simulator.Run(scenario, make);
        Console.WriteLine(report);
        if (isDetailed)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Details(scenario.Duration.TotalMinutes)}\n  {watch.Elapsed.TotalSeconds:0.0} s, digest {report.Digest:x}"));
        }
    }
}

return 0;
