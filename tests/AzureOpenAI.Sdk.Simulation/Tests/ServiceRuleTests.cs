using AzureOpenAI.Sdk.Simulation.Load;
using AzureOpenAI.Sdk.Simulation.Service;

namespace AzureOpenAI.Sdk.Simulation.Tests;

/// <summary>The simulated service keeps the rules of the real one, by the cases of Microsoft's API simulator and by Azure's documents.</summary>
internal sealed class ServiceRuleTests
{
    [Test]
    public void Tokens_slide_over_a_minute_and_a_refusal_says_when_the_cost_fits()
    {
        StandardMeter meter = Hundred();
        Assert.That(new[] { (20, 10), (20, 20), (20, 30), (40, 40) }.Select(call => meter.Admit(At(call.Item2), call.Item1).IsAdmitted), Is.All.True);

        Assert.That(meter.Admit(At(50), 20), Is.EqualTo(new Verdict("tokens", TimeSpan.FromSeconds(20))));
        Assert.That(meter.Admit(At(50), 40), Is.EqualTo(new Verdict("tokens", TimeSpan.FromSeconds(30))));
        Assert.That(meter.Admit(At(50), 100), Is.EqualTo(new Verdict("tokens", TimeSpan.FromSeconds(50))));
    }

    [Test]
    public void Requests_are_counted_over_ten_seconds_and_what_was_refused_is_not_counted()
    {
        StandardMeter meter = Hundred();
        Assert.That(Enumerable.Range(0, 10).Select(i => meter.Admit(At(2 + (i * 0.2)), 1).IsAdmitted), Is.All.True);

        Assert.That(meter.Admit(At(5), 1), Is.EqualTo(new Verdict("requests", TimeSpan.FromSeconds(7))));
        Assert.That(meter.Admit(At(12), 1).IsAdmitted, Is.True);
    }

    [Test]
    public void The_larger_wait_is_told_and_says_which_limit_it_is_for()
    {
        StandardMeter meter = Hundred();
        for (int i = 0; i < 10; i++)
        {
            meter.Admit(At(0), 10);
        }

        Assert.That(meter.Admit(At(1), 1), Is.EqualTo(new Verdict("tokens", TimeSpan.FromSeconds(59))));
    }

    [Test]
    public void A_call_costs_its_limit_alone_or_the_prompt_as_well([Values] CostMode mode)
    {
        var limited = new SimulatedRequest(1, new string('x', 41), maxTokens: 100, outputTokens: 30);
        var unlimited = new SimulatedRequest(2, "Hello!", maxTokens: null, outputTokens: 30);

        Assert.That(StandardMeter.CostOf(limited, mode), Is.EqualTo(mode == CostMode.Azure ? 111 : 100));
        Assert.That(StandardMeter.CostOf(unlimited, mode), Is.EqualTo(mode == CostMode.Azure ? 2 : 16), "the service was seen to charge 2 for six characters");
    }

    [Test]
    public void A_provisioned_deployment_takes_calls_below_full_refuses_above_drains_and_corrects()
    {
        var meter = new ProvisionedMeter(perMinute: 6_000, outputWeight: 4, TimeSpan.FromMinutes(1));
        var call = new SimulatedRequest(1, new string('x', 460), maxTokens: 1_450, outputTokens: 200);
        Assert.That(call.InputTokens, Is.EqualTo(100));

        Assert.That(meter.Admit(0, call).IsAdmitted, Is.True);
        Assert.That(meter.Utilization(0), Is.EqualTo(5_900.0 / 6_000));
        Assert.That(meter.Admit(0, call).IsAdmitted, Is.True, "below full, whatever the size");
        Verdict refused = meter.Admit(0, call);
        Assert.That((refused.Exhausted, refused.RetryAfter.TotalSeconds), Is.EqualTo(("utilization", 58.001)));
        Assert.That(meter.Admit(At(58.001), call).IsAdmitted, Is.True);

        meter.Correct(At(58.001), call);
        Assert.That(meter.Utilization(At(58.001)) * 6_000, Is.EqualTo(6_000 - 0.1 + 900).Within(0.2));
    }

    private static StandardMeter Hundred() => new(tokensPerMinute: 100, requestsPerMinute: 60, TimeSpan.FromSeconds(10), CostMode.Simulator);

    private static long At(double second) => TimeSpan.FromSeconds(second).Ticks;
}
