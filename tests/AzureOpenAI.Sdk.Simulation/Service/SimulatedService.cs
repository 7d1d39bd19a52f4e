using AzureOpenAI.Sdk.Simulation.Load;
using AzureOpenAI.Sdk.Simulation.Time;

namespace AzureOpenAI.Sdk.Simulation.Service;

/// <summary>Answers calls in virtual time: on the way for some milliseconds, judged by the limits when they arrive, answered after the time that a model takes.</summary>
internal sealed class SimulatedService(VirtualTime time, int seed, IReadOnlyList<SimulatedDeployment> deployments)
{
    private const double FirstToken = 180;
    private const double EachToken = 9;

    private readonly Lock _sending = new();
    private int _underWay;

    internal IReadOnlyList<SimulatedDeployment> Deployments => deployments;

    internal VirtualTime Time => time;

    /// <summary>Gets how many calls wait for the service's answer.</summary>
    internal int UnderWay => Volatile.Read(ref _underWay);

    /// <summary>Gets how full the provisioned deployments were when a call went past them.</summary>
    internal SpillRecord Spills { get; } = new();

    internal Task<SimulatedReply> SendAsync(SimulatedDeployment deployment, SimulatedRequest request)
    {
        var answered = new TaskCompletionSource<SimulatedReply>();
        long now = time.Now;
        request.SentAt = now;
        var dice = new Dice(seed, request.Id, purpose: 100 + request.Attempts++);
        lock (_sending)
        {
            // Calls that waited are sent by several threads at once.
            if (deployment.Provisioned is { } meter)
            {
                deployment.OnTheWay += meter.CostOf(request);
            }
            else
            {
                // Once all that is sent at this moment is on its way, so that the order of the threads plays no part.
                time.At(now, request.Id, at => Spills.Note(at, deployments));
            }
        }

        Interlocked.Increment(ref _underWay);
        time.At(now + Milliseconds(dice.Between(5, 25)), request.Id, at => Arrive(at, deployment, request, dice, answered));
        return answered.Task;
    }

    private void Arrive(long now, SimulatedDeployment deployment, SimulatedRequest request, Dice dice, TaskCompletionSource<SimulatedReply> answered)
    {
        deployment.Sends++;
        if (deployment.Provisioned is { } sentTo)
        {
            deployment.OnTheWay -= sentTo.CostOf(request);
        }

        long back = Milliseconds(dice.Between(5, 25, draw: 1));
        if (deployment.FaultAt(now) is { } fault)
        {
            Fail(now + back, deployment, request, fault.Kind, dice, answered);
            return;
        }

        Verdict verdict = deployment.Provisioned?.Admit(now, request) ?? deployment.Standard!.Admit(now, request);
        if (!verdict.IsAdmitted)
        {
            deployment.Refusals++;
            Answer(now + back, request, answered, Headers(now, deployment, new SimulatedReply(429) { RetryAfter = verdict.RetryAfter, Exhausted = verdict.Exhausted }));
            return;
        }

        if (deployment.Standard is { } standard)
        {
            deployment.TokenMinutes += (double)standard.CostOf(request) / standard.TokenLimit;
            deployment.RequestMinutes += 1.0 / standard.RequestLimit;
        }

        long end = now + Milliseconds(dice.LogNormal(FirstToken, 0.3, draw: 2) + (request.OutputTokens * EachToken * dice.Between(0.8, 1.3, draw: 4)));
        Fault? outage = deployment.Faults.FirstOrDefault(coming => coming.Kind == FaultKind.Outage && coming.From.Ticks > now && coming.From.Ticks < end);
        time.At(outage?.From.Ticks ?? end, request.Id, at => End(at, deployment, request, isBroken: outage is not null, answered));
    }

    private void Fail(long at, SimulatedDeployment deployment, SimulatedRequest request, FaultKind kind, Dice dice, TaskCompletionSource<SimulatedReply> answered)
    {
        switch (kind)
        {
            case FaultKind.PeakLoad:
                deployment.Refusals++;
                deployment.PeakRefusals++;
                Answer(at, request, answered, new SimulatedReply(429) { RetryAfter = TimeSpan.FromSeconds(10) });
                break;
            case FaultKind.Unavailable:
                deployment.Failures++;
                Answer(at + Milliseconds(dice.Between(200, 2_000, draw: 6)), request, answered, new SimulatedReply(503));
                break;
            default:
                deployment.Failures++;
                Answer(at, request, answered, new SimulatedReply(SimulatedReply.NoConnection));
                break;
        }
    }

    private void End(long now, SimulatedDeployment deployment, SimulatedRequest request, bool isBroken, TaskCompletionSource<SimulatedReply> answered)
    {
        if (deployment.Provisioned is { } meter)
        {
            meter.Correct(now, request);
            deployment.TokenMinutes += meter.UsedBy(request) / meter.PerMinute;
        }

        if (isBroken)
        {
            deployment.Failures++;
        }
        else
        {
            deployment.Answers++;
        }

        Answer(now, answered, Headers(now, deployment, new SimulatedReply(isBroken ? SimulatedReply.Broken : 200)));
    }

    private void Answer(long at, SimulatedRequest request, TaskCompletionSource<SimulatedReply> answered, SimulatedReply reply)
        => time.At(at, request.Id, _ => Answer(at, answered, reply));

    private void Answer(long now, TaskCompletionSource<SimulatedReply> answered, SimulatedReply reply)
    {
        Interlocked.Decrement(ref _underWay);
        answered.SetResult(reply);
    }

    private static SimulatedReply Headers(long now, SimulatedDeployment deployment, SimulatedReply reply) => reply with
    {
        TokensLeft = deployment.Standard?.TokensLeft ?? 0,
        RequestsLeft = deployment.Standard?.RequestsLeft ?? 0,
        Utilization = deployment.Provisioned?.Utilization(now) ?? 0,
    };

    private static long Milliseconds(double milliseconds) => (long)(milliseconds * TimeSpan.TicksPerMillisecond);
}
