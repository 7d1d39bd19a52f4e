using System.Collections.Concurrent;
using AzureOpenAI.Sdk.Emulator.Deployments;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Limits;

/// <summary>The meters of the deployments, and what each has counted.</summary>
internal sealed class RateLedger
{
    private readonly ConcurrentDictionary<string, Account> _accounts = new(StringComparer.OrdinalIgnoreCase);
    private readonly TimeProvider _clock;
    private readonly long _start;

    internal RateLedger(TimeProvider clock, IEnumerable<Deployment> deployments)
    {
        (_clock, _start) = (clock, clock.GetTimestamp());
        foreach (var deployment in deployments)
            AccountOf(deployment);
    }

    /// <summary>Admits a request and takes its tokens, or says how long to wait; writes the headers of either.</summary>
    internal RateDecision Take(Deployment deployment, long input, long? mostOutput, IHeaderDictionary headers)
    {
        var account = AccountOf(deployment);
        lock (account)
        {
            var decision = account.Meter.Take(Now, input, mostOutput);
            account.Throttled += decision.Exhausted is null ? 0 : 1;
            account.Meter.WriteHeaders(headers, decision);
            return decision;
        }
    }

    internal void Correct(string deployment, long takenInput, long? takenOutput, long input, long output)
    {
        var account = _accounts[deployment];
        lock (account)
            account.Meter.Correct(Now, takenInput, takenOutput, input, output);
    }

    internal void CountRequest(Deployment deployment) => Interlocked.Increment(ref AccountOf(deployment).Requests);

    internal void CountFault(string deployment) => Interlocked.Increment(ref _accounts[deployment].Faulted);

    internal Dictionary<string, EmulatorTraffic> Traffic()
    {
        var traffic = new Dictionary<string, EmulatorTraffic>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, account) in _accounts)
        {
            lock (account)
            {
                traffic.Add(name, new(Interlocked.Read(ref account.Requests), account.Throttled, Interlocked.Read(ref account.Faulted))
                {
                    Utilization = account.Meter.Utilization(Now),
                });
            }
        }

        return traffic;
    }

    private long Now => _clock.GetElapsedTime(_start).Ticks;

    /// <summary>Finds the account of a deployment. The control plane may have made it, or changed its limits, a moment ago: then its meter begins anew.</summary>
    private Account AccountOf(Deployment deployment)
    {
        var account = _accounts.GetOrAdd(deployment.Name, static (_, deployment) => new(deployment), deployment);
        lock (account)
        {
            if (account.Deployment != deployment)
                account.Deployment = deployment;
        }

        return account;
    }

    private sealed class Account(Deployment deployment)
    {
        internal long Requests;
        internal long Faulted;

        internal Deployment Deployment
        {
            get;
            set => (field, Meter) = (value, MeterOf(value));
        } = deployment;

        internal Meter Meter { get; private set; } = MeterOf(deployment);

        internal long Throttled { get; set; }

        private static Meter MeterOf(Deployment deployment)
            => deployment.ProvisionedTokensPerMinute is { } provisioned ? new ProvisionedMeter(provisioned, deployment.OutputTokenWeight) : new StandardMeter(deployment);
    }
}
