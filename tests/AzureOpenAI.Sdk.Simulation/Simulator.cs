using AzureOpenAI.Sdk.Simulation.Contenders;
using AzureOpenAI.Sdk.Simulation.Load;
using AzureOpenAI.Sdk.Simulation.Reports;
using AzureOpenAI.Sdk.Simulation.Service;
using AzureOpenAI.Sdk.Simulation.Time;

namespace AzureOpenAI.Sdk.Simulation;

/// <summary>
/// Plays a load against one way of sending calls. One thread moves the time and does what is due; those calls that a line has let go continue on
/// threads of their own, and the time stands still until they wait for something again. So a seed gives the same run each time, but for the
/// order in which several calls go on that a line has let go at the same moment.
/// </summary>
internal sealed class Simulator
{
    /// <summary>In milliseconds, of a machine that does a lot else.</summary>
    private const long LongestSettling = 60_000;

    private readonly Scenario _scenario;
    private readonly VirtualTime _time = new();
    private readonly SimulatedService _service;
    private readonly IContender _contender;
    private readonly RequestMix _mix;
    private readonly double _callsPerTick;
    private readonly List<SimulatedRequest> _calls = [];
    private int _ended;

    private Simulator(Scenario scenario, Func<SimulatedService, double[], IContender> make)
    {
        _scenario = scenario;
        _service = new SimulatedService(_time, scenario.Seed, scenario.Deploy());
        double[] shares = scenario.CallsPerMinute(_service.Deployments);
        _contender = make(_service, shares);
        _mix = new RequestMix(scenario.Seed, scenario.Unlimited);
        _callsPerTick = shares.Sum() / TimeSpan.TicksPerMinute;
    }

    internal static SimulationReport Run(Scenario scenario, Func<SimulatedService, double[], IContender> make)
    {
        // A thread of its own: the choices of the router are drawn by thread, and begin with its seed.
        SimulationReport? report = null;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                var simulator = new Simulator(scenario, make);
                simulator.Run();
                report = new SimulationReport(simulator._contender, simulator._service, simulator._calls);
            }
            catch (Exception thrown)
            {
                failure = thrown;
            }
        });
        thread.Start();
        thread.Join();
        return report ?? throw new InvalidOperationException("The simulation failed.", failure);
    }

    private void Run()
    {
        Arrive(0);
        do
        {
            Settle();
        }
        while (_time.Step());

        if (_ended != _calls.Count)
        {
            throw new InvalidOperationException($"{_calls.Count - _ended} calls never ended.");
        }
    }

    /// <summary>Lets the next call come, at random by the rate of the moment, and begins it.</summary>
    private void Arrive(long now)
    {
        var dice = new Dice(_scenario.Seed, _calls.Count, purpose: 2);
        double wait = -Math.Log(1 - dice.Fraction()) / (_callsPerTick * _scenario.Share(TimeSpan.FromTicks(now)));
        long at = now + Math.Max(1, (long)wait);
        if (at < _scenario.Duration.Ticks)
        {
            _time.At(at, -1, moment =>
            {
                SimulatedRequest request = _mix.Make(_calls.Count);
                request.StartedAt = request.SentAt = moment;
                _calls.Add(request);
                _ = CallAsync(request);
                Arrive(moment);
            });
        }
    }

    private async Task CallAsync(SimulatedRequest request)
    {
        try
        {
            request.Failure = await _contender.CallAsync(request).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            request.Failure = failure.GetType().Name;
        }

        if (request.Failure is not null)
        {
            request.SentAt = _time.Now;
        }

        Interlocked.Increment(ref _ended);
    }

    /// <summary>Waits until each call that is under way waits for something: for the service, in a line, or for a time.</summary>
    private void Settle()
    {
        var spin = default(SpinWait);
        long start = Environment.TickCount64;
        while (_calls.Count - Volatile.Read(ref _ended) != _service.UnderWay + _contender.Waiting + _time.Delays)
        {
            spin.SpinOnce(sleep1Threshold: -1);
            if (Environment.TickCount64 - start > LongestSettling)
            {
                throw new InvalidOperationException(
                    $"Of {_calls.Count - Volatile.Read(ref _ended)} calls {_service.UnderWay} wait for the service, {_contender.Waiting} in line and {_time.Delays} for a time; the others are lost.");
            }
        }
    }
}
