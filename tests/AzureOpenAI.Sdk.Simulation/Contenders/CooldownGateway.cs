using AzureOpenAI.Sdk.Simulation.Load;
using AzureOpenAI.Sdk.Simulation.Service;

namespace AzureOpenAI.Sdk.Simulation.Contenders;

/// <summary>
/// The pattern of the known gateways (openai-aca-lb, the policies for API Management): of the first group that has one, a random deployment that is
/// not cooling; after 429 or 5xx it cools for the hint in whole seconds, else ten, and the next one is tried; when all are cooling, any one is. The
/// caller behind it retries as <see cref="RetryingCaller"/> does.
/// </summary>
internal sealed class CooldownGateway(SimulatedService service, int seed) : IContender
{
    private readonly long[] _coolUntil = new long[service.Deployments.Count];

    public string Name => "gateway: random in a group, cooldown";

    public bool PrefersProvisioned => true;

    public int Waiting => 0;

    public Task<string?> CallAsync(SimulatedRequest request) => RetryingCaller.CallAsync(request, service.Time, seed, () => ForwardAsync(request));

    private async Task<SimulatedReply> ForwardAsync(SimulatedRequest request)
    {
        while (true)
        {
            int chosen = Choose(request);
            SimulatedReply reply = await service.SendAsync(service.Deployments[chosen], request).ConfigureAwait(false);
            if (reply.Status is not (429 or >= 500) && reply.Status > 0)
            {
                return reply;
            }

            long now = service.Time.Now;
            TimeSpan cool = reply.RetryAfter > TimeSpan.Zero ? TimeSpan.FromSeconds(Math.Ceiling(reply.RetryAfter.TotalSeconds)) : TimeSpan.FromSeconds(10);
            _coolUntil[chosen] = now + cool.Ticks;
            if (_coolUntil.All(until => until > now))
            {
                return reply;
            }
        }
    }

    private int Choose(SimulatedRequest request)
    {
        long now = service.Time.Now;
        int[] open = [.. Enumerable.Range(0, _coolUntil.Length).Where(i => _coolUntil[i] <= now)];
        int[] first = [.. open.Where(i => service.Deployments[i].Provisioned is not null)];
        int[] group = first.Length > 0 ? first : open.Length > 0 ? open : [.. Enumerable.Range(0, _coolUntil.Length)];
        return group[(int)(new Dice(seed, request.Id, purpose: 60 + request.Attempts).Fraction() * group.Length)];
    }
}
