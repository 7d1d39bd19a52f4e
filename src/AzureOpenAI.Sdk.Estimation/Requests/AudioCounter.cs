using System.Globalization;
using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Audio;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>Counts sound: 10 tokens a second, and 4 of text a part (measured: exact on 5 of 5 recordings).</summary>
internal static class AudioCounter
{
    private const int TokensPerSecond = 10;
    private const int TextPerPart = 4;

    public static void Add(Tally tally, JsonElement? audio, string label)
    {
        SoundLength length = audio?.Member("data", JsonValueKind.String) is { } data ? SoundLength.Read(new SoundBytes(DataUrl.Raw(data))) : new(0, Exactness.Bound);
        int tokens = (int)Math.Min(int.MaxValue / 2, Math.Floor(length.Seconds * TokensPerSecond));
        TokenRange range = length.Exactness switch
        {
            Exactness.Exact => new(tokens),
            // An encoder's padding may be counted or not: a tenth of a second.
            Exactness.Fitted => TokenRange.Around(tokens, 1, 1),
            _ => new(0, tokens, tokens),
        };
        tally.Add(new EstimatePart(EstimatePartKind.Audio, label, range.Add(new(TextPerPart)), length.Exactness)
        {
            Audio = range,
            Detail = string.Format(CultureInfo.InvariantCulture, "{0}{1:0.###} s", length.Exactness == Exactness.Bound ? "at most " : "", length.Seconds),
            Reason = length.Exactness switch
            {
                Exactness.Exact => null,
                Exactness.Fitted => "The length of the sound is reckoned from its header.",
                _ => "The length of the sound can't be read: the longest that its bytes can hold is counted.",
            },
        });
    }

    /// <summary>Adds an earlier spoken reply that is referred to by its id: its tokens count again, and only the service knows them.</summary>
    public static void AddReplayed(Tally tally, string label)
    {
        var most = new TokenRange(0, 0, tally.Model.MaxOutputTokens ?? 0);
        tally.Add(new EstimatePart(EstimatePartKind.Audio, label, most, Exactness.Bound)
        {
            Audio = most,
            Reason = "A spoken reply that is referred to by its id counts again; its length is in the usage that came with it.",
        });
    }
}
