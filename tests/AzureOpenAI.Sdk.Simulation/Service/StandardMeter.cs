using AzureOpenAI.Sdk.Simulation.Load;

namespace AzureOpenAI.Sdk.Simulation.Service;

/// <summary>
/// The limits of a pay-as-you-go deployment, by the rules of Microsoft's API simulator: tokens within 60 seconds that slide, requests within a
/// shorter window, nothing given back, and a refusal that names the larger wait in whole seconds.
/// </summary>
internal sealed class StandardMeter(long tokensPerMinute, long requestsPerMinute, TimeSpan requestWindow, CostMode mode)
{
    private readonly ExactWindow _tokens = new(TimeSpan.FromMinutes(1), tokensPerMinute);
    private readonly ExactWindow _requests = new(TimeSpan.FromMinutes(1), requestsPerMinute);
    private readonly ExactWindow _burst = new(requestWindow, (long)Math.Ceiling(requestsPerMinute * requestWindow.TotalMinutes));

    internal long TokenLimit => tokensPerMinute;

    internal long RequestLimit => requestsPerMinute;

    internal long TokensLeft => _tokens.Left;

    internal long RequestsLeft => _requests.Left;

    internal static long CostOf(SimulatedRequest request, CostMode mode) => mode == CostMode.Simulator
        ? request.MaxTokens ?? 16
        : ((request.Prompt.Length + 3) / 4) + (request.MaxTokens ?? 0);

    internal long CostOf(SimulatedRequest request) => CostOf(request, mode);

    internal Verdict Admit(long now, SimulatedRequest request) => Admit(now, CostOf(request, mode));

    internal Verdict Admit(long now, long cost)
    {
        TimeSpan tokens = _tokens.UntilRoom(now, cost);
        TimeSpan requests = TimeSpan.FromTicks(Math.Max(_requests.UntilRoom(now, 1).Ticks, _burst.UntilRoom(now, 1).Ticks));
        if (tokens > TimeSpan.Zero || requests > TimeSpan.Zero)
        {
            return tokens >= requests ? new("tokens", Whole(tokens)) : new("requests", Whole(requests));
        }

        _tokens.Add(now, cost);
        _requests.Add(now, 1);
        _burst.Add(now, 1);
        return default;
    }

    private static TimeSpan Whole(TimeSpan time) => TimeSpan.FromSeconds(Math.Ceiling(time.TotalSeconds));
}
