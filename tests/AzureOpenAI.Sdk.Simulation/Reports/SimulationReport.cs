using System.Globalization;
using AzureOpenAI.Sdk.Simulation.Contenders;
using AzureOpenAI.Sdk.Simulation.Load;
using AzureOpenAI.Sdk.Simulation.Service;

namespace AzureOpenAI.Sdk.Simulation.Reports;

/// <summary>What came of a run.</summary>
internal sealed class SimulationReport
{
    private readonly double[] _added;
    private readonly bool _spills;

    internal SimulationReport(IContender contender, SimulatedService service, IReadOnlyList<SimulatedRequest> calls)
    {
        (Name, _spills) = (contender.Name, contender.PrefersProvisioned);
        Calls = calls.Count;
        Failures = calls.Where(static call => call.Failure is not null).GroupBy(static call => call.Failure!).ToDictionary(static group => group.Key, static group => group.Count());
        Deployments = service.Deployments;
        Spills = service.Spills;
        ToldSoonest = [.. calls.Where(static call => call.Failure is not null).Select(static call => call.ToldSoonest)];
        MostAttempts = calls.Max(static call => call.Attempts);
        _added = [.. calls.Where(static call => call.Failure is null).Select(static call => call.Added.TotalSeconds).Order()];
        Digest = calls.Aggregate(17L, static (hash, call) => unchecked((hash * 31) + call.SentAt + (call.Attempts * 7)));
    }

    internal string Name { get; }

    internal int Calls { get; }

    /// <summary>Gets how many callers were told what in place of an answer.</summary>
    internal IReadOnlyDictionary<string, int> Failures { get; }

    internal int Refused => Failures.Values.Sum();

    internal IReadOnlyList<SimulatedDeployment> Deployments { get; }

    internal SpillRecord Spills { get; }

    /// <summary>Gets when those callers were told to come back who were told a failure.</summary>
    internal IReadOnlyList<TimeSpan?> ToldSoonest { get; }

    internal int MostAttempts { get; }

    /// <summary>Gets a number that two runs share only when all their calls were sent at the same times.</summary>
    internal long Digest { get; }

    internal long Sends => Deployments.Sum(static one => one.Sends);

    internal long Throttled => Deployments.Sum(static one => one.Refusals);

    internal double ThrottledShare => (double)Throttled / Sends;

    /// <summary>Gets how much longer calls took than if they had been sent at once and answered, at a percentile, in seconds.</summary>
    internal double Added(double percentile) => _added.Length == 0 ? 0 : _added[Math.Min(_added.Length - 1, (int)(_added.Length * percentile))];

    internal double AddedMean => _added.Length == 0 ? 0 : _added.Average();

    internal const string Head = """
        | | callers refused | 429s of sends | spills with 97 % used | least used at a spill | added wait: mean | 99 % | most | most attempts |
        |---|--:|--:|--:|--:|--:|--:|--:|--:|
        """;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Name} | {Refused:#,0} of {Calls:#,0} | {ThrottledShare:0.00 %} | {Spill(1 - ((double)Spills.Early / Math.Max(1, Spills.Count)), "0.00 %")} | {Spill(Spills.Least, "0.0 %")} | {AddedMean:0.00} s | {Added(0.99):0.0} s | {Added(1):0.0} s | {MostAttempts} |");

    private string Spill(double value, string format) => _spills && Spills.Count > 0 ? value.ToString(format, CultureInfo.InvariantCulture) : "–";

    internal string Details(double minutes) => string.Join('\n', Deployments.Select(one => string.Create(
        CultureInfo.InvariantCulture, $"  {one.Name}: {one.Sends} sends, {one.Refusals} refused ({one.PeakRefusals} for peak load), {one.Failures} failed, {one.Answers} answered; used {one.TokenMinutes / minutes:0.0 %} of the tokens, {one.RequestMinutes / minutes:0.0 %} of the requests")))
        + string.Concat(Failures.Select(static failure => string.Create(CultureInfo.InvariantCulture, $"\n  {failure.Value} callers were told: {failure.Key}")));
}
