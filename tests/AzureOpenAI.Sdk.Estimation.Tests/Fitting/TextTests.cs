using System.Globalization;
using System.Text;
using AzureOpenAI.Sdk.Estimation.Fitting;

namespace AzureOpenAI.Sdk.Estimation.Tests.Fitting;

public class TextTests
{
    private const string Model = "gpt-4o";

    private static readonly string[] s_bits =
    [
        "The quick brown fox. ", "jumps\n\n", "if (a < b) { return x[1]; }\r\n", "    ", "今天天气很好。", "我们去公园", "👩‍👩‍👧‍👦", "🇩🇪🇫🇷", "e\u0301", "\uD83D",
        "aaaaaaaaaaaaaaaaaaaaaaaa", "1234567", "مرحبا ", "नमस्ते ", "\t", "!?;", "\uDE00", "Straße", "𠮷野家",
    ];

    [Test]
    public void A_trimmed_text_never_has_more_tokens_than_allowed_and_cuts_nothing_in_two([Range(0, 59)] int seed)
    {
        string text = Generate(seed, 40);
        int most = new Random(seed).Next(0, 60);

        string head = TokenEstimator.Default.TrimText(Model, text, most);
        string tail = TokenEstimator.Default.TrimText(Model, text, most, TextEnd.Start);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(TokenEstimator.Default.CountTokens(Model, head), Is.LessThanOrEqualTo(most));
            Assert.That(TokenEstimator.Default.CountTokens(Model, tail), Is.LessThanOrEqualTo(most));
            Assert.That(text, Does.StartWith(head).And.EndWith(tail));
            int[] places = [.. StringInfo.ParseCombiningCharacters(text), text.Length];
            Assert.That(places, Does.Contain(head.Length).And.Contain(text.Length - tail.Length));
        }
    }

    [Test]
    public void A_trimmed_text_keeps_all_that_fits()
    {
        string text = string.Concat(Enumerable.Repeat("one two three four ", 500));

        string head = TokenEstimator.Default.TrimText(Model, text, 100);

        Assert.That(TokenEstimator.Default.CountTokens(Model, head), Is.EqualTo(100));
    }

    [Test]
    public void A_text_that_fits_is_left_as_it_is()
    {
        Assert.That(TokenEstimator.Default.TrimText(Model, "Hello world", 2), Is.EqualTo("Hello world"));
        Assert.That(TokenEstimator.Default.TrimText(Model, "", 0), Is.Empty);
    }

    [Test]
    public void A_family_of_emoji_is_dropped_rather_than_torn()
        => Assert.That(TokenEstimator.Default.TrimText(Model, "👩‍👩‍👧‍👦", 3), Is.Empty);

    [Test]
    public void Long_runs_are_cut_in_reasonable_work()
    {
        string text = new('字', 200_000);

        string head = TokenEstimator.Default.TrimText(Model, text, 1_000);

        Assert.That(TokenEstimator.Default.CountTokens(Model, head), Is.InRange(990, 1_000));
    }

    [Test]
    public void Pieces_are_within_their_limit_and_make_the_document_again([Range(0, 59)] int seed)
    {
        string text = Generate(seed, 150);
        var random = new Random(seed);
        int most = random.Next(4, 80);
        int overlap = random.Next(0, most);

        List<TextChunk> pieces = [.. TokenEstimator.Default.Chunk(Model, text, most, overlap)];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Concat(pieces.Select(piece => piece.Text.Substring(piece.OverlapLength))), Is.EqualTo(text));
            Assert.That(pieces.Select(piece => piece.Tokens), Is.All.LessThanOrEqualTo(most));
            Assert.That(pieces.Select(piece => piece.Tokens), Is.EqualTo(pieces.Select(piece => TokenEstimator.Default.CountTokens(Model, piece.Text))));
            Assert.That(pieces.Select(piece => TokenEstimator.Default.CountTokens(Model, piece.Text.Substring(0, piece.OverlapLength))), Is.All.LessThanOrEqualTo(overlap));
            Assert.That(pieces.Select(piece => piece.Length - piece.OverlapLength), Is.All.Positive);
        }
    }

    [Test]
    public void Pieces_end_after_paragraphs_where_they_can()
    {
        string text = "First paragraph of some words.\n\nSecond paragraph of some more words.\n\nThird paragraph, the last one.";

        string[] pieces = [.. TokenEstimator.Default.Chunk(Model, text, 9).Select(piece => piece.Text)];

        Assert.That(pieces, Is.EqualTo(new[] { "First paragraph of some words.\n\n", "Second paragraph of some more words.\n\n", "Third paragraph, the last one." }));
    }

    [Test]
    public void A_piece_repeats_whole_words_of_the_one_before()
    {
        string text = string.Concat(Enumerable.Repeat("alpha beta gamma delta ", 40));

        List<TextChunk> pieces = [.. TokenEstimator.Default.Chunk(Model, text, 20, 5)];

        Assert.That(pieces.Skip(1).Select(piece => piece.OverlapLength), Is.All.Positive);
        Assert.That(pieces.Select(piece => piece.Text.TrimStart().Split(' ')[0]).Distinct(), Is.SubsetOf(new[] { "alpha", "beta", "gamma", "delta" }));
    }

    [Test]
    public void Limits_that_make_no_sense_are_refused_at_once()
    {
        ArgumentOutOfRangeException overlap = Assert.Throws<ArgumentOutOfRangeException>(() => TokenEstimator.Default.Chunk(Model, "x", 10, 10))!;
        Assert.That(overlap.Message, Does.Contain("no piece would bring anything new"));
        Assert.Throws<ArgumentOutOfRangeException>(() => TokenEstimator.Default.Chunk(Model, "x", 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => TokenEstimator.Default.TrimText(Model, "x", -1));
    }

    [Test]
    public void An_empty_document_has_no_pieces() => Assert.That(TokenEstimator.Default.Chunk(Model, "", 10), Is.Empty);

    private static string Generate(int seed, int bits)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (int i = 0; i < bits; i++)
        {
            text.Append(s_bits[random.Next(s_bits.Length)]);
        }

        return text.ToString();
    }
}
