using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Media;

/// <summary>Counts what saying a text aloud uses, and what writing speech down does.</summary>
internal static class SoundMaking
{
    private const decimal Million = 1_000_000;
    private const decimal SecondsPerHour = 3_600;

    // A token of spoken output is 50 ms (OpenAI's guide to audio). One sentence of 10 tokens took 82 to 93 of them (measured on 3 runs).
    private const int SpokenPerToken = 9;

    // What a second of speech costs in tokens is not published for the transcribing models; in chat it is 10.
    private const int LikelyPerSecond = 10;
    private const int MostPerSecond = 50;

    public static void CountSpeech(JsonElement body, MediaTally tally)
    {
        string input = body.Text("input") ?? throw new ArgumentException("The body has no 'input': there is nothing to say.");
        if (tally.Model.MaxCharacters is { } most && input.Length > most)
        {
            tally.Warn(FormattableString.Invariant($"The text has {input.Length:N0} characters; {tally.Model} takes at most {most:N0}. Say it in parts."));
        }

        if (tally.Model.PricePerMillionCharacters is { } price)
        {
            int units = input.Length, points = units - input.Count(char.IsLowSurrogate);
            tally.Characters = units;
            tally.Bill("characters", "character", price / Million, isOutput: false, points, units, units);
            if (units != points)
            {
                tally.Doubt(Exactness.Fitted, "The text has characters beyond the basic plane; whether each counts once or twice is not documented.");
            }

            return;
        }

        int text = tally.Count(input);
        tally.Add(EstimatePartKind.Input, "text to say", new(text), Exactness.Exact, "textInput");
        if (body.Text("instructions") is { Length: > 0 } instructions)
        {
            int tokens = tally.Count(instructions);
            tally.Add(EstimatePartKind.Input, "instructions", TokenRange.Around(tokens, 0, 10), Exactness.Fitted, "textInput", "No count that the service reported for instructions is known.");
        }

        int spoken = text * SpokenPerToken;
        tally.Output = new TokenRange(spoken / 3, spoken, (spoken * 3) + 100);
        tally.BillTokens("speech", tally.Output.Value, "audioOutput", isOutput: true);
    }

    /// <param name="tally">Takes what is counted.</param>
    /// <param name="prompt">The prompt beside the sound; null for none.</param>
    /// <param name="seconds">How long the sound is, as far as it is known.</param>
    public static void CountTranscription(MediaTally tally, string? prompt, (double Lower, double Expected, double Upper, Exactness Exactness, string? Reason) seconds)
    {
        tally.Duration = TimeSpan.FromSeconds(Math.Min(seconds.Upper, TimeSpan.MaxValue.TotalSeconds / 2));
        if (tally.Model.PricePerHour is { } price)
        {
            // Whole seconds are billed, begun ones too (the recorded usage of a transcription).
            tally.Bill("sound", "second", price / SecondsPerHour, isOutput: false, (decimal)Math.Ceiling(seconds.Lower), (decimal)Math.Ceiling(seconds.Expected), (decimal)Math.Ceiling(seconds.Upper));
            if (seconds.Reason is not null)
            {
                tally.Doubt(seconds.Exactness, seconds.Reason);
            }

            return;
        }

        var heard = new TokenRange(0, Tokens(seconds.Expected, LikelyPerSecond), Tokens(seconds.Upper, MostPerSecond));
        tally.Add(EstimatePartKind.Audio, "sound", heard, Exactness.Bound, "audioInput", seconds.Reason ?? "What a second of sound costs on this model is not published: that of chat is taken, up to five times as much.");
        if (prompt is { Length: > 0 })
        {
            var text = new TokenRange(tally.Count(prompt));
            tally.Add(EstimatePartKind.Input, "prompt", text, Exactness.Fitted, "textInput", "No count that the service reported for a prompt beside sound is known.");
        }

        int most = tally.Model.MaxOutputTokens ?? 0;
        tally.Output = new TokenRange(0, Math.Min(most, Tokens(seconds.Expected, 3)), most);
        tally.BillTokens("text", tally.Output.Value, "textOutput", isOutput: true);
    }

    private static int Tokens(double seconds, int perSecond) => (int)Math.Min(int.MaxValue / 4, Math.Ceiling(seconds * perSecond));
}
