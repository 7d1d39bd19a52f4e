using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Tokens;

namespace AzureOpenAI.Sdk.Estimation.Tests.Tokens;

/// <summary>Counts of texts, against tiktoken: tiktoken.json holds generated texts of many scripts with what it counted.</summary>
public sealed class TextEncodingTests
{
    private static readonly JsonElement s_reference = JsonElement.Parse(File.ReadAllBytes(Path.Combine(TestContext.CurrentContext.TestDirectory, "Tokens", "tiktoken.json")));

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

    [TestCase("o200k_base", 1)]
    [TestCase("cl100k_base", 2)]
    public void Texts_of_all_scripts_have_the_tokens_that_tiktoken_counts(string encoding, int column)
    {
        TextEncoding counter = TextEncoding.Get(encoding);

        string[] wrong =
        [
            .. s_reference.GetProperty("texts").EnumerateArray()
                .Where(row => counter.Count(row[0].GetString()) != row[column].GetInt32())
                .Select(row => row.GetRawText()),
        ];

        Assert.That(s_reference.GetProperty("texts").GetArrayLength(), Is.GreaterThan(300));
        Assert.That(wrong, Is.Empty);
    }

    [TestCase("o200k_base", 2)]
    [TestCase("cl100k_base", 3)]
    public void Runs_without_a_break_have_the_tokens_that_tiktoken_counts(string encoding, int column)
    {
        TextEncoding counter = TextEncoding.Get(encoding);

        string[] wrong =
        [
            .. s_reference.GetProperty("runs").EnumerateArray()
                .Where(row => counter.Count(string.Concat(Enumerable.Repeat(row[0].GetString(), row[1].GetInt32()))) != row[column].GetInt32())
                .Select(row => row.GetRawText()),
        ];

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Half_of_a_surrogate_pair_counts_as_what_is_sent_in_its_place()
    {
        // Not as a test's case: the compiler writes those as UTF-8, which has no half pairs.
        string text = "half " + (char)0xD83D + " and " + (char)0xDE00 + " halves" + (char)0xD83D;
        string sent = text.Replace((char)0xD83D, '\uFFFD').Replace((char)0xDE00, '\uFFFD');

        foreach (string encoding in (string[])["o200k_base", "cl100k_base"])
        {
            Assert.That(TextEncoding.Get(encoding).Count(text), Is.EqualTo(TextEncoding.Get(encoding).Count(sent)));
        }
    }

    [Test]
    public void Harmony_counts_a_text_as_the_encoding_that_it_builds_on()
    {
        const string Text = "<|start|>user<|message|>What is 2 + 2?<|end|>";

        Assert.That(TextEncoding.Get("o200k_harmony").Count(Text), Is.EqualTo(TextEncoding.Get("o200k_base").Count(Text)));
    }

    [Test]
    public void An_encoding_that_is_not_there_is_named()
        => Assert.That(() => TextEncoding.Get("q50k_base"), Throws.ArgumentException.With.Message.Contains("q50k_base").And.Message.Contains("o200k_base"));

    [TestCase("p50k_base", "P50kBase")]
    [TestCase("r50k_base", "R50kBase")]
    public void An_encoding_without_its_data_package_names_the_package(string encoding, string package)
        => Assert.That(() => TextEncoding.Get(encoding), Throws.ArgumentException.With.Message.StartsWith($"The vocabulary of the encoding '{encoding}' is not there. Add the package Microsoft.ML.Tokenizers.Data.{package}"));

    [Test]
    public void What_the_library_counts_in_its_place_is_the_same()
    {
        const string Text = "A <|endoftext|> is text, <|im_start|>so.<|endofprompt|><|x, and <| 日本語 <|<|fim_prefix|>.";

        (TextEncoding Own, TextEncoding Library) both = (TextEncoding.Get("o200k_base"), new LibraryEncoding("o200k_base"));

        Assert.That(both.Library.Count(Text), Is.EqualTo(both.Own.Count(Text)));
        Assert.That(both.Library.Encode("A <|endoftext|> is text.").Select(static token => token.Id), Is.EqualTo(both.Own.Encode("A <|endoftext|> is text.").Select(static token => token.Id)));
    }

    [Test]
    public void Counting_allocates_nothing_once_it_is_warm()
    {
        string text = string.Concat(Enumerable.Repeat("The unknown wörd Zyxwvutsrqponm costs 日本語 more. \n", 50));
        TextEncoding counter = TextEncoding.Get("o200k_base");
        counter.Count(text);

        long before = GC.GetAllocatedBytesForCurrentThread();
        counter.Count(text);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
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
