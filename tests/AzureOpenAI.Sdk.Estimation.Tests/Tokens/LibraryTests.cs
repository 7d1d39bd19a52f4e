using AzureOpenAI.Sdk.Estimation.Tokens;
using AzureOpenAI.Sdk.TestKit;
using Microsoft.ML.Tokenizers;

namespace AzureOpenAI.Sdk.Estimation.Tests.Tokens;

/// <summary>
/// Counts against Microsoft.ML.Tokenizers. It reads a text in UTF-16 units, where the reference reads letters: so texts beyond the basic
/// plane are left to the comparison with the reference, and with them the long s, whose capital it does not know.
/// </summary>
public sealed class LibraryTests
{
    private static readonly string[] s_alphabets =
    [
        "abcdefghij ", "ABCdef ÉÈéè ", "日本語の文章一二三", "한국어텍스트 ", "العربية نص ", "עברית ", "हिन्दी क्षेत्र ", "ก็ไทยภาษา", "\r\n\t  ",
        "!@#$%^&*()_+-=[]{};':\",./<>?/\\`~", "0123456789٣४½Ⅷ", "'s't're've'm'll'd'S'LL x", "\u0301\u0308\u20DD\u00A0\u2003\u3000", "ǅǈʰªºﬁ", "\0\u0001\u007f\u200b\ufeff\u00ad",
    ];

    [TestCase("o200k_base")]
    [TestCase("cl100k_base")]
    public void Generated_texts_have_the_tokens_that_the_library_counts(string encoding)
    {
        var library = TiktokenTokenizer.CreateForEncoding(encoding);
        TextEncoding counter = TextEncoding.Get(encoding);
        var random = new Random(11);
        for (int round = 0; round < 4_000; round++)
        {
            string[] mix = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => s_alphabets[random.Next(s_alphabets.Length)])];
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 80)).Select(_ => mix[random.Next(mix.Length)] is var letters ? letters[random.Next(letters.Length)] : ' '));

            Assert.That(counter.Count(text), Is.EqualTo(library.CountTokens(text)), () => string.Join(' ', text.Select(static letter => $"{(int)letter:x}")));
        }
    }

    [TestCase("o200k_base")]
    [TestCase("cl100k_base")]
    public void Real_texts_and_code_have_the_tokens_that_the_library_counts(string encoding)
    {
        var library = TiktokenTokenizer.CreateForEncoding(encoding);
        TextEncoding counter = TextEncoding.Get(encoding);
        string root = Repository.Root;
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories), .. Directory.EnumerateFiles(Path.Combine(root, "src", "AzureOpenAI.Sdk"), "*.cs")];

        // The library takes the names of special tokens for the tokens; here they are text.
        string[] wrong = [.. files.Where(file => File.ReadAllText(file).Replace("<|", "< |", StringComparison.Ordinal) is var text && counter.Count(text) != library.CountTokens(text))];

        Assert.That(files, Has.Length.GreaterThan(10));
        Assert.That(wrong, Is.Empty);
    }
}
