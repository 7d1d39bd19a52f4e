using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Limits;

/// <summary>
/// Provisioned throughput: a bucket that a minute's worth fills and that drains all the time. A request that finds it below full is admitted,
/// whatever it adds; at its end what was taken for it is corrected to what it used.
/// </summary>
internal sealed class ProvisionedMeter(long tokensPerMinute, double outputWeight) : Meter
{
    /// <summary>What is taken for an answer whose request names no limit.</summary>
    private const int UnnamedOutput = 500;

    private double _level;
    private long _at;

    internal override RateDecision Take(long now, long input, long? mostOutput)
    {
        Drain(now);
        if (_level >= tokensPerMinute)
            return new("throughput", TimeSpan.FromMilliseconds(Math.Ceiling(((_level - tokensPerMinute) / tokensPerMinute * 60_000) + 1)));

        _level += Cost(input, mostOutput);
        return RateDecision.Pass;
    }

    internal override void Correct(long now, long takenInput, long? takenOutput, long input, long output)
    {
        Drain(now);
        _level = Math.Max(0, _level - Cost(takenInput, takenOutput) + Cost(input, output));
    }

    internal override void WriteHeaders(IHeaderDictionary headers, RateDecision decision)
        => headers["azure-openai-deployment-utilization"] = string.Create(CultureInfo.InvariantCulture, $"{_level / tokensPerMinute * 100:0.0}%");

    internal override double Utilization(long now)
    {
        Drain(now);
        return _level / tokensPerMinute;
    }

    private double Cost(long input, long? output) => input + ((output ?? UnnamedOutput) * outputWeight);

    private void Drain(long now)
    {
        _level = Math.Max(0, _level - ((double)tokensPerMinute * (now - _at) / TimeSpan.TicksPerMinute));
        _at = now;
    }
}
