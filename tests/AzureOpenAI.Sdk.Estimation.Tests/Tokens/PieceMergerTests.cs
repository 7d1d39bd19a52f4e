using System.Text;
using AzureOpenAI.Sdk.Estimation.Tokens;

namespace AzureOpenAI.Sdk.Estimation.Tests.Tokens;

/// <summary>The two ways to merge a piece give the same tokens.</summary>
public sealed class PieceMergerTests
{
    private static readonly Vocabulary s_vocabulary = Vocabulary.Load("Microsoft.ML.Tokenizers.Data.Cl100kBase", "cl100k_base.tiktoken.deflate");

    [TestCase("a")]
    [TestCase("abcdefgh")]
    [TestCase("aeiou rst")]
    [TestCase("日本語の文章")]
    [TestCase("😀👩‍👩‍👧")]
    [TestCase("=-_/")]
    public void A_piece_has_the_same_tokens_searched_or_with_a_heap(string letters)
    {
        var random = new Random(letters.Length);
        for (int round = 0; round < 300; round++)
        {
            byte[] piece = Encoding.UTF8.GetBytes(new string([.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => letters[random.Next(letters.Length)])]));
            int[] searched = new int[piece.Length];
            int[] heaped = new int[piece.Length];

            int count = PieceMerger.MergeShort(s_vocabulary, piece, searched);
            int other = PieceMerger.MergeLong(s_vocabulary, piece, heaped);

            Assert.That(heaped[..other], Is.EqualTo(searched[..count]));
        }
    }

    [Test]
    public void Every_token_of_the_vocabulary_is_found_by_its_bytes()
    {
        int[] wrong = [.. Enumerable.Range(0, s_vocabulary.Count).Where(rank => s_vocabulary.Find(s_vocabulary.BytesOf(rank)) != rank)];

        Assert.That(s_vocabulary.Count, Is.EqualTo(100_256));
        Assert.That(wrong, Is.Empty);
        Assert.That(s_vocabulary.Find("no token is as long as this one, with all its words"u8), Is.EqualTo(-1));
    }
}
