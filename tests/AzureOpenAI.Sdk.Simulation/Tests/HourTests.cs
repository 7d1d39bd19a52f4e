using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Simulation.Contenders;
using AzureOpenAI.Sdk.Simulation.Load;
using AzureOpenAI.Sdk.Simulation.Reports;
using AzureOpenAI.Sdk.Simulation.Service;

namespace AzureOpenAI.Sdk.Simulation.Tests;

/// <summary>An hour with about 40,000 calls: at 95 % of the quota, with bursts, a region that is gone, one that fails and a deployment that refuses.</summary>
internal sealed class HourTests
{
    [TestCase(1, CostMode.Azure, 0.0)]
    [TestCase(2, CostMode.Azure, 0.3)]
    [TestCase(3, CostMode.Simulator, 0.3)]
    public void No_caller_is_refused_and_the_service_hardly_ever_refuses(int seed, CostMode mode, double unlimited)
    {
        SimulationReport report = Simulator.Run(Scenarios.Hour(seed, mode, unlimited), (service, _) => new RoutedClient(service, seed));

        TestContext.Out.WriteLine($"{SimulationReport.Head}\n{report}\n{report.Details(minutes: 60)}");
        Assert.That(report.Calls, Is.GreaterThan(35_000));
        Assert.That(report.Failures, Is.Empty);
        Assert.That(report.ThrottledShare, Is.LessThanOrEqualTo(0.005));
        Assert.That(report.Spills.Count, Is.GreaterThan(5_000));
        Assert.That(report.Spills.Least, Is.GreaterThanOrEqualTo(0.97), "provisioned throughput is used before any call goes past it");
        Assert.That(report.MostAttempts, Is.LessThanOrEqualTo(4));
    }

    [Test]
    public void Plain_retries_and_gateways_that_only_cool_down_refuse_callers_and_are_refused()
    {
        const int seed = 1;
        Scenario hour = Scenarios.Hour(seed, CostMode.Azure, unlimited: 0);

        SimulationReport plain = Simulator.Run(hour, (service, shares) => new PlainRetry(service, seed, shares));
        SimulationReport gateway = Simulator.Run(hour, (service, _) => new CooldownGateway(service, seed));

        Assert.That(plain.Refused, Is.GreaterThan(1_000));
        Assert.That(plain.ThrottledShare, Is.GreaterThan(0.01));
        Assert.That(gateway.Refused, Is.GreaterThan(0));
        Assert.That(gateway.ThrottledShare, Is.GreaterThan(0.05));
    }

    [Test]
    public void A_seed_gives_the_same_run_each_time_where_no_line_lets_several_calls_go_at_once()
    {
        Scenario scenario = Scenarios.Hour(5, CostMode.Azure, unlimited: 0.3) with { Duration = TimeSpan.FromMinutes(15) };

        long first = Simulator.Run(scenario, static (service, _) => new RoutedClient(service, 5, WithoutLine)).Digest;
        long second = Simulator.Run(scenario, static (service, _) => new RoutedClient(service, 5, WithoutLine)).Digest;
        long other = Simulator.Run(scenario with { Seed = 6 }, static (service, _) => new RoutedClient(service, 6, WithoutLine)).Digest;

        Assert.That(second, Is.EqualTo(first));
        Assert.That(other, Is.Not.EqualTo(first));

        static void WithoutLine(ModelRoute route) => route.MaxQueueWait = TimeSpan.Zero;
    }
}
