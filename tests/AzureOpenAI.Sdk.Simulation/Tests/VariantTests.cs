using AzureOpenAI.Sdk.Simulation.Contenders;
using AzureOpenAI.Sdk.Simulation.Load;
using AzureOpenAI.Sdk.Simulation.Reports;
using AzureOpenAI.Sdk.Simulation.Service;

namespace AzureOpenAI.Sdk.Simulation.Tests;

/// <summary>Half an hour under other conditions: what the client is told wrong or not at all, and what there is no room for.</summary>
internal sealed class VariantTests
{
    /// <remarks>A smaller one is found out by its refusals, which go on to the next tier.</remarks>
    [TestCase(20, 0.04)]
    [TestCase(120, 0.005)]
    public void A_bucket_of_another_size_than_the_client_takes_it_for_costs_no_caller_an_answer(int seconds, double refusals)
    {
        SimulationReport report = Run(Steady(1) with { Depth = TimeSpan.FromSeconds(seconds), Duration = TimeSpan.FromMinutes(15) });

        Assert.That(report.Failures, Is.Empty);
        Assert.That(report.ThrottledShare, Is.LessThanOrEqualTo(refusals));
    }

    [Test]
    public void Limits_that_are_learned_from_the_headers_serve_as_well()
    {
        SimulationReport report = Run(Steady(2) with { Duration = TimeSpan.FromMinutes(15) }, learns: true);

        Assert.That(report.Failures, Is.Empty);
        Assert.That(report.ThrottledShare, Is.LessThanOrEqualTo(0.005));
    }

    [Test]
    public void An_outage_that_leaves_too_little_room_is_told_to_those_for_whom_there_is_none_with_the_time_to_come_back()
    {
        Scenario scenario = Steady(3) with { Faults = [new Fault("north", FaultKind.Outage, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(20))] };

        SimulationReport report = Run(scenario);

        // A fifth of the quota and more is gone for a third of the time, and what waits at its beginning and end is served.
        Assert.That(report.Failures.Keys, Is.EqualTo(new[] { "NoDeployment" }));
        Assert.That((double)report.Refused / report.Calls, Is.LessThan(0.12));
        Assert.That(report.ToldSoonest, Is.All.Not.Null);
        Assert.That(report.ToldSoonest.Max(), Is.LessThanOrEqualTo(TimeSpan.FromSeconds(61)));
        Assert.That(report.ThrottledShare, Is.LessThanOrEqualTo(0.005));
    }

    private static Scenario Steady(int seed) => new()
    {
        Seed = seed,
        Duration = TimeSpan.FromMinutes(30),
        Unlimited = 0.2,
        Share = static _ => 0.9,
    };

    private static SimulationReport Run(Scenario scenario, bool learns = false)
    {
        SimulationReport report = Simulator.Run(scenario, (service, _) => new RoutedClient(service, scenario.Seed, learns: learns));
        TestContext.Out.WriteLine($"{SimulationReport.Head}\n{report}\n{report.Details(scenario.Duration.TotalMinutes)}");
        return report;
    }
}
