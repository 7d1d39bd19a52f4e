using AzureOpenAI.Sdk.Simulation.Load;
using AzureOpenAI.Sdk.Simulation.Service;
using AzureOpenAI.Sdk.Simulation.Time;

namespace AzureOpenAI.Sdk.Simulation.Contenders;

/// <summary>
/// The retries of Azure.Core 1.64.0: three, on 408, 429, 5xx and broken connections, after the hint, or after 0.8 s doubled each time, a fifth more or
/// less. A hint is followed however long it is.
/// </summary>
internal static class RetryingCaller
{
    private const int Retries = 3;

    internal static async Task<string?> CallAsync(SimulatedRequest request, VirtualTime time, int seed, Func<Task<SimulatedReply>> send)
    {
        var dice = new Dice(seed, request.Id, purpose: 50);
        for (int attempt = 0; ; attempt++)
        {
            SimulatedReply reply = await send().ConfigureAwait(false);
            if (reply.Status == 200)
            {
                return null;
            }

            if (attempt == Retries)
            {
                return reply.Status > 0 ? $"{reply.Status}" : "Unreachable";
            }

            TimeSpan wait = reply.RetryAfter > TimeSpan.Zero
                ? reply.RetryAfter
                : TimeSpan.FromSeconds(0.8 * Math.Pow(2, attempt) * dice.Between(0.8, 1.2, draw: attempt));
            await Task.Delay(wait, time).ConfigureAwait(false);
        }
    }
}
