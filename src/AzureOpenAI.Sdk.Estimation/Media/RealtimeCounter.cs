namespace AzureOpenAI.Sdk.Estimation.Media;

/// <summary>Counts a conversation by voice: 10 tokens a second heard, 20 a second spoken, and all of it again with each reply.</summary>
internal static class RealtimeCounter
{
    // OpenAI's guide to audio: 1 token for 100 ms of the user, 1 for 50 ms of the assistant.
    private const int HeardPerSecond = 10;
    private const int SpokenPerSecond = 20;
    private const string Doubt = "How much of the conversation comes from the cache, and what frames it, is known only afterwards.";

    public static void Count(MediaTally tally, RealtimePlan plan)
    {
        Check(plan);
        long heard = (long)Math.Floor(plan.Heard.TotalSeconds * HeardPerSecond), spoken = (long)Math.Ceiling(plan.Spoken.TotalSeconds * SpokenPerSecond);
        long replies = plan.Replies;
        // The k-th of n replies hears k/n of the user, and the (k-1)/n that the model said before it; the new share is never from the cache.
        long allHeard = heard * (replies + 1) / 2, allSaid = spoken * (replies - 1) / 2;
        Add(tally, EstimatePartKind.Audio, "heard for the first time", heard, heard, heard, "audioInput");
        Add(tally, EstimatePartKind.Audio, "heard again", allHeard - heard, allHeard - heard, allHeard - heard, "cachedAudioInput", "audioInput");
        Add(tally, EstimatePartKind.Audio, "said before", allSaid, allSaid, allSaid, "cachedAudioInput", "audioInput");
        if (plan.Instructions is { Length: > 0 } instructions)
        {
            long text = tally.Count(instructions) * replies;
            Add(tally, EstimatePartKind.Message, "instructions", text, text, text + (50 * replies), "cachedTextInput", "textInput");
        }

        tally.Duration = plan.Heard + plan.Spoken;
        tally.Output = new(Clamp(spoken), Clamp(spoken), Clamp(spoken));
        tally.BillTokens("spoken", tally.Output.Value, "audioOutput", isOutput: true);
        // What is spoken is written too; English is some 3 tokens a second.
        var written = new TokenRange(0, Clamp((long)(plan.Spoken.TotalSeconds * 3)), Clamp((long)(plan.Spoken.TotalSeconds * 8)));
        tally.BillTokens("its text", written, "textOutput", isOutput: true);
    }

    /// <summary>Adds a part; the cheaper price is billed for what probably comes from the cache, and the dearer at most.</summary>
    private static void Add(MediaTally tally, EstimatePartKind kind, string label, long lower, long expected, long upper, string price, string? dearer = null)
    {
        if (upper <= 0)
        {
            return;
        }

        var range = new TokenRange(Clamp(lower), Clamp(expected), Clamp(upper));
        if (dearer is null || tally.Model.Price(price) is not { } cached || tally.Model.Price(dearer) is not { } full)
        {
            tally.Add(kind, label, range, Exactness.Fitted, dearer ?? price, Doubt);
            return;
        }

        // Two prices, two lines: the cache's in the cheapest case and probably, the full one in the dearest.
        tally.Add(kind, label, range, Exactness.Fitted, price: null, Doubt, cost: cached * range.Expected / 1_000_000);
        tally.Bill($"{label}, from the cache", "token", cached / 1_000_000, isOutput: false, range.Lower, range.Expected, 0);
        tally.Bill($"{label}, not from the cache", "token", full / 1_000_000, isOutput: false, 0, 0, range.Upper);
    }

    private static int Clamp(long tokens) => (int)Math.Min(int.MaxValue / 4, Math.Max(0, tokens));

    private static void Check(RealtimePlan plan)
    {
        if (plan.Heard < TimeSpan.Zero || plan.Spoken < TimeSpan.Zero)
        {
            throw new ArgumentException($"{nameof(RealtimePlan)}: a time is negative.", nameof(plan));
        }

        if (plan.Replies is < 1 or > 100_000)
        {
            throw new ArgumentException($"{nameof(RealtimePlan)}.{nameof(RealtimePlan.Replies)} must be from 1 to 100,000.", nameof(plan));
        }
    }
}
