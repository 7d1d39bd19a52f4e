using AzureOpenAI.Sdk.Simulation.Load;

namespace AzureOpenAI.Sdk.Simulation.Service;

/// <summary>
/// The utilisation of a provisioned deployment, as Azure documents it: a leaky bucket. On arrival the prompt and the most tokens of the answer are
/// added, at the end that is corrected to what was used, and it drains all the time. While it is at 100 % or above, calls are refused; one that
/// finds it below is let in, whatever its size.
/// </summary>
/// <param name="perMinute">How much drains in a minute, in input tokens.</param>
/// <param name="outputWeight">How many input tokens one output token counts for.</param>
/// <param name="depth">How long a full bucket takes to drain.</param>
internal sealed class ProvisionedMeter(double perMinute, double outputWeight, TimeSpan depth)
{
    /// <summary>What the service takes for an answer when the request names no limit.</summary>
    internal const int UnnamedOutput = 500;

    private readonly double _full = perMinute * depth.TotalMinutes;
    private double _level;
    private long _at;

    internal double PerMinute => perMinute;

    internal double OutputWeight => outputWeight;

    internal double Utilization(long now)
    {
        Drain(now);
        return _level / _full;
    }

    /// <summary>Gets how much would be in it with a further amount.</summary>
    internal double UtilizationWith(long now, double more)
    {
        Drain(now);
        return (_level + more) / _full;
    }

    internal double CostOf(SimulatedRequest request) => request.InputTokens + (outputWeight * (request.MaxTokens ?? UnnamedOutput));

    internal double UsedBy(SimulatedRequest request) => request.InputTokens + (outputWeight * request.OutputTokens);

    internal Verdict Admit(long now, SimulatedRequest request)
    {
        Drain(now);
        if (_level >= _full)
        {
            // To the millisecond, and never zero.
            double wait = ((_level - _full) / perMinute * TimeSpan.TicksPerMinute) + TimeSpan.TicksPerMillisecond;
            return new("utilization", TimeSpan.FromMilliseconds(Math.Ceiling(wait / TimeSpan.TicksPerMillisecond)));
        }

        _level += CostOf(request);
        return default;
    }

    internal void Correct(long now, SimulatedRequest request)
    {
        Drain(now);
        _level = Math.Max(0, _level - CostOf(request) + UsedBy(request));
    }

    private void Drain(long now)
    {
        _level = Math.Max(0, _level - (perMinute * (now - _at) / TimeSpan.TicksPerMinute));
        _at = now;
    }
}
