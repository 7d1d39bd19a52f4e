namespace AzureOpenAI.Sdk.Simulation.Load;

/// <summary>The calls of a load: prompts of many lengths, answers that are mostly shorter than their limit, and some without a limit.</summary>
/// <param name="seed">The seed.</param>
/// <param name="unlimited">Which part of the calls names no limit.</param>
internal sealed class RequestMix(int seed, double unlimited)
{
    private const int LongestPrompt = 12_000;

    private static readonly string[] Prompts = [.. Enumerable.Range(0, (LongestPrompt / 20) + 1).Select(static length => new string('w', Math.Max(1, length * 20)))];

    internal SimulatedRequest Make(int id)
    {
        var dice = new Dice(seed, id, purpose: 1);
        int characters = (int)Math.Clamp(dice.LogNormal(median: 1_300, sigma: 0.7, draw: 0), 40, LongestPrompt);
        int output = (int)Math.Clamp(dice.LogNormal(median: 220, sigma: 0.6, draw: 2), 1, 2_000);
        int room = (int)(output * dice.Between(1.05, 2.2, draw: 4)) + 10;
        return new SimulatedRequest(id, Prompts[characters / 20], dice.Fraction(6) < unlimited ? null : room, output);
    }
}
