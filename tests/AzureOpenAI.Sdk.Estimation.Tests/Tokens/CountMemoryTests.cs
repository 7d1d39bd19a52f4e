using AzureOpenAI.Sdk.Estimation.Tokens;

namespace AzureOpenAI.Sdk.Estimation.Tests.Tokens;

/// <summary>What was counted once is remembered, within bounds, and never wrong.</summary>
public sealed class CountMemoryTests
{
    private static readonly TextEncoding s_encoding = TextEncoding.Get("o200k_base");

    [Test]
    public void A_remembered_count_is_that_of_the_text()
    {
        var memory = new CountMemory(100);
        var random = new Random(3);
        string[] texts = [.. Enumerable.Range(0, 300).Select(_ => string.Concat(Enumerable.Range(0, random.Next(20, 200)).Select(_ => random.Next(3) == 0 ? "été " : $"w{random.Next(40)} ")))];

        foreach (string text in texts.Concat(texts.Reverse()).Concat(texts))
        {
            Assert.That(memory.Count(s_encoding, text), Is.EqualTo(s_encoding.Count(text)));
        }
    }

    [Test]
    public void Encodings_do_not_share_their_counts()
    {
        var memory = new CountMemory(100);
        string text = string.Concat(Enumerable.Repeat("naïve façade ", 40));

        (int New, int Old) counts = (memory.Count(s_encoding, text), memory.Count(TextEncoding.Get("cl100k_base"), text));

        Assert.That(counts, Is.EqualTo((s_encoding.Count(text), TextEncoding.Get("cl100k_base").Count(text))));
        Assert.That(counts.New, Is.Not.EqualTo(counts.Old));
    }

    [Test]
    public void A_memory_of_nothing_counts_each_time()
    {
        string text = new('x', 1_000);

        Assert.That(new CountMemory(0).Count(s_encoding, text), Is.EqualTo(s_encoding.Count(text)));
        Assert.That(() => new TokenEstimatorOptions { RememberedTexts = -1 }, Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Many_threads_count_right_while_it_forgets()
    {
        var memory = new CountMemory(16);
        string[] texts = [.. Enumerable.Range(0, 64).Select(static i => string.Concat(Enumerable.Repeat($"number {i} ", 60)))];
        int[] counts = [.. texts.Select(text => s_encoding.Count(text))];

        int wrong = 0;
        Parallel.For(0, 4_000, i => Interlocked.Add(ref wrong, memory.Count(s_encoding, texts[i % 64]) == counts[i % 64] ? 0 : 1));

        Assert.That(wrong, Is.Zero);
    }
}
