using System.Text;
using System.Text.RegularExpressions;
using AzureOpenAI.Sdk.Estimation.Tokens;

namespace AzureOpenAI.Sdk.Estimation.Tests.Tokens;

public sealed partial class TextPiecesTests
{
    // The patterns of the two encodings, from openai/tiktoken, tiktoken_ext/openai_public.py, version 0.14.0 (MIT).
    [GeneratedRegex("""(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+""")]
    private static partial Regex Cl100K();

    [GeneratedRegex("""[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+""")]
    private static partial Regex O200K();

    private static readonly (string Name, string Unit)[] s_hostile =
    [
        ("letters", "a"), ("mixed case", "aB"), ("underscores", "_"), ("spaces", " "), ("newlines", "\n"), ("Chinese", "日"), ("emoji", "😀"),
        ("Thai", "ก็"), ("letters with marks", "e\u0301"), ("marks alone", "\u0301"), ("zero-width joiners", "\u200d"), ("signs and newlines", "!\n"),
        ("slashes", "/"), ("slashes and newlines", "/\n"), ("no-break spaces", "\u00a0"), ("half a pair", "\ud83d"), ("digits", "7"), ("special token names", "<|endoftext|>"),
    ];

    [TestCaseSource(nameof(s_hostile))]
    public void The_work_for_a_hundred_thousand_characters_without_a_break_stays_bounded((string Name, string Unit) hostile)
    {
        string text = string.Concat(Enumerable.Repeat(hostile.Unit, 100_000 / hostile.Unit.Length));

        int longest = PiecesOf(text).Max(static piece => Math.Max(LongestSplit(Cl100K(), piece), LongestSplit(O200K(), piece)));

        // The tokenizer's work is the square of a split; a split is a run, or a run of signs and one of newlines.
        Assert.That(longest, Is.LessThanOrEqualTo((2 * TextPieces.LongestRun) + 8), hostile.Name);
    }

    [Test]
    public void The_work_for_random_text_stays_bounded()
    {
        var random = new Random(20_261_123);
        for (int round = 0; round < 200; round++)
        {
            string text = RandomText(random, 6_000);

            int longest = PiecesOf(text).Max(static piece => Math.Max(LongestSplit(Cl100K(), piece), LongestSplit(O200K(), piece)));

            Assert.That(longest, Is.LessThanOrEqualTo((2 * TextPieces.LongestRun) + 8), $"round {round}");
        }
    }

    [Test]
    public void The_pieces_put_together_are_the_text()
    {
        var random = new Random(7);
        for (int round = 0; round < 300; round++)
        {
            string text = RandomText(random, random.Next(3_000));

            Assert.That(string.Concat(PiecesOf(text)), Is.EqualTo(text), $"round {round}");
        }
    }

    [Test]
    public void No_cut_falls_inside_a_surrogate_pair()
    {
        string text = "x" + string.Concat(Enumerable.Repeat("𠀀", 3_000));

        List<string> pieces = PiecesOf(text);

        Assert.That(pieces, Has.Count.GreaterThan(1));
        Assert.That(pieces.Where(static piece => char.IsLowSurrogate(piece[0]) || char.IsHighSurrogate(piece[^1])), Is.Empty);
    }

    [Test]
    public void Ordinary_text_is_one_piece()
    {
        string text = string.Concat(Enumerable.Repeat("The quick brown fox, 42 years old, jumps over the lazy dog.\n\n", 500));

        var pieces = new TextPieces(text.AsSpan());
        pieces.MoveNext();

        Assert.That(pieces.Current.Length, Is.EqualTo(text.Length));
        Assert.That(pieces.MoveNext(), Is.False);
        Assert.That(pieces.IsCut, Is.False);
    }

    private static List<string> PiecesOf(string text)
    {
        var pieces = new TextPieces(text.AsSpan());
        var found = new List<string>();
        while (pieces.MoveNext())
        {
            found.Add(pieces.Current.ToString());
        }

        return found;
    }

    private static int LongestSplit(Regex pattern, string piece)
    {
        int longest = 0;
        foreach (ValueMatch match in pattern.EnumerateMatches(piece))
        {
            longest = Math.Max(longest, Encoding.UTF8.GetByteCount(piece.AsSpan(match.Index, match.Length)));
        }

        return longest;
    }

    /// <summary>Makes text of long and short runs, so that every kind of run meets every other.</summary>
    private static string RandomText(Random random, int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
        {
            string unit = s_hostile[random.Next(s_hostile.Length)].Unit;
            text.Insert(text.Length, unit, random.Next(4) == 0 ? random.Next(2_500) : random.Next(8));
        }

        return text.ToString();
    }
}
