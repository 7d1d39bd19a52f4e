using System.Text;
using Microsoft.ML.Tokenizers;

namespace AzureOpenAI.Sdk.Estimation.Tests.Tokens;

/// <summary>The tokens themselves.</summary>
public sealed class EncodeTests
{
    private static readonly string[] s_texts =
    [
        "Hello, world!", "The quick brown fox jumps over the lazy dog.", "for (int i = 0; i < n; i++)\n{\n    sum += a[i];\n}", "Straßenbahn, naïve café", "日本語の文章です。", "12345 678", "   leading and trailing   ", "",
    ];

    [TestCase("gpt-4o", "o200k_base")]
    [TestCase("gpt-4", "cl100k_base")]
    public void They_have_the_numbers_that_the_library_gives(string model, string encoding)
    {
        var library = TiktokenTokenizer.CreateForEncoding(encoding);

        foreach (string text in s_texts)
        {
            Assert.That(TokenEstimator.Default.Encode(model, text).Select(static token => token.Id), Is.EqualTo(library.EncodeToIds(text)), text);
        }
    }

    [Test]
    public void Their_bytes_are_the_text_and_their_number_is_the_count()
    {
        var random = new Random(3);
        string letters = "abc DEF 123 é日🦊\n\t'll ";
        for (int i = 0; i < 500; i++)
        {
            var text = new StringBuilder();
            foreach (Rune rune in Enumerable.Range(0, random.Next(40)).Select(_ => letters.EnumerateRunes().ElementAt(random.Next(20))))
            {
                text.Append(rune.ToString());
            }

            IReadOnlyList<TextToken> tokens = TokenEstimator.Default.Encode("gpt-4o", text.ToString());

            Assert.That(Encoding.UTF8.GetString([.. tokens.SelectMany(static token => token.Bytes.ToArray())]), Is.EqualTo(text.ToString()));
            Assert.That(tokens, Has.Count.EqualTo(TokenEstimator.Default.CountTokens("gpt-4o", text.ToString())));
        }
    }

    [Test]
    public void Half_a_character_shows_as_such()
    {
        IReadOnlyList<TextToken> tokens = TokenEstimator.Default.Encode("gpt-4", "🦊");

        Assert.That(tokens.Count, Is.GreaterThan(1));
        Assert.That(tokens[0].Text, Does.Contain('\uFFFD'));
        Assert.That(tokens[0].ToString(), Does.Not.Contain("🦊"));
    }
}
