using AzureOpenAI.Sdk.Estimation.Tokens;
using Microsoft.ML.Tokenizers;

namespace AzureOpenAI.Sdk.Estimation.Tests.Tokens;

public sealed class TextEncodingTests
{
    private static readonly Tokenizer s_o200K = TiktokenTokenizer.CreateForEncoding("o200k_base");

    [TestCase("gpt-4", "tiktoken is great!", 6)]
    [TestCase("gpt-4o", "tiktoken is great!", 6)]
    [TestCase("gpt-4", "antidisestablishmentarianism", 6)]
    [TestCase("gpt-4o", "お誕生日おめでとう", 8)]
    [TestCase("gpt-4", "お誕生日おめでとう", 9)]
    [TestCase("gpt-4o", "", 0)]
    public void A_text_has_the_tokens_that_the_reference_counts(string model, string text, int tokens)
        => Assert.That(TokenEstimator.Default.CountTokens(model, text), Is.EqualTo(tokens));

    // Counted as plain text by the reference, with special tokens disallowed.
    [TestCase("a <|endoftext|> b", 9)]
    [TestCase("(<|endoftext|>)\n\n<|endofprompt|> ok", 16)]
    public void The_name_of_a_special_token_counts_as_the_text_that_it_is(string text, int tokens)
        => Assert.That(TokenEstimator.Default.CountTokens("gpt-4o", text), Is.EqualTo(tokens));

    [Test]
    public void A_cut_after_the_bar_of_what_is_no_special_token_changes_nothing()
    {
        const string Text = "x <|alpha|> y!!<|beta <|a|<|b a<|c|>\n\n<|d|>";

        int tokens = TokenEstimator.Default.CountTokens("gpt-4o", Text);

        Assert.That(tokens, Is.EqualTo(s_o200K.CountTokens(Text)));
    }

    [TestCase("a")]
    [TestCase("a b c d e f g h i j")]
    [TestCase("ab cd ef gh")]
    [TestCase("日 本 語 の 文 章 龘")]
    [TestCase("𠀀 𠀁 𠀂")]
    [TestCase("_ __ ___")]
    [TestCase("-= =- --")]
    [TestCase("- =")]
    [TestCase("-=")]
    [TestCase("😀 👩‍👩‍👧 🇩🇪")]
    [TestCase("ก็ ไ ท ย")]
    [TestCase("the quick brown fox jumps over lazy dogs")]
    public void A_run_that_was_cut_costs_at_most_a_token_more_or_less_a_cut(string units)
    {
        var random = new Random(units.Length);
        string[] alphabet = units.Split(' ');
        for (int round = 0; round < 4; round++)
        {
            string text = string.Concat(Enumerable.Range(0, 4_000).Select(_ => alphabet[random.Next(alphabet.Length)]));

            TokenCount cut = TextEncoding.Get("o200k_base").Count(text);
            int whole = s_o200K.CountTokens(text);

            TestContext.Out.WriteLine($"{text.Length} characters, {whole} tokens, {cut.Cuts} cuts: {cut.Tokens - whole:+0;-0;0}");
            Assert.That(cut.Cuts, Is.GreaterThan(0));
            Assert.That(Math.Abs(cut.Tokens - whole), Is.LessThanOrEqualTo(cut.Cuts));
        }
    }

    [Test]
    public void A_run_of_spaces_before_a_word_is_cut_where_its_tokens_end()
    {
        string text = "a" + new string(' ', 3_000) + "b";

        TokenCount cut = TextEncoding.Get("o200k_base").Count(text);

        Assert.That(cut.Cuts, Is.GreaterThan(3));
        Assert.That(cut.Tokens, Is.EqualTo(s_o200K.CountTokens(text)).Within(cut.Cuts));
    }

    [Test]
    public void Many_threads_count_the_same()
    {
        string[] texts = [.. Enumerable.Range(0, 400).Select(static number => $"Line {number} of a text, counted {number * 7919} times.")];
        int[] expected = [.. texts.Select(static text => TokenEstimator.Default.CountTokens("gpt-4", text))];

        int[] found = [.. texts.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(static text => TokenEstimator.Default.CountTokens("gpt-4", text))];

        Assert.That(found, Is.EqualTo(expected));
    }
}
