namespace AzureOpenAI.Sdk.Estimation.Tests.Requests;

public sealed class InputEstimateTests
{
    // Reported by the service for text-embedding-3-small: recordings of openai/openai-dotnet (MIT).
    [TestCase("""{ "input": "Hello, world!" }""", 4)]
    [TestCase("""{ "input": ["Hello, world!", "This is a test.", "Goodbye!"], "dimensions": 456 }""", 12)]
    [TestCase("""{ "input": [9906, 11, 1917, 0] }""", 4)]
    [TestCase("""{ "input": [[9906, 11, 1917, 0], [9906]], "encoding_format": "base64" }""", 5)]
    [TestCase("""{ "input": [] }""", 0)]
    public void Embeddings_cost_their_tokens_alone(string json, int tokens)
    {
        RequestEstimate estimate = Json.Embeddings(json, "text-embedding-3-small");

        Assert.That(estimate.InputTokens, Is.EqualTo(new TokenRange(tokens)));
        Assert.That(estimate.Exactness, Is.EqualTo(Exactness.Exact));
        Assert.That(estimate.OutputTokensUpperBound, Is.Zero);
    }

    [Test]
    public void Each_input_is_a_part_and_one_that_is_too_long_is_warned_of()
    {
        string tooLong = string.Concat(Enumerable.Repeat("word ", 9_000));

        RequestEstimate estimate = Json.Embeddings($$"""{ "input": ["short", "{{tooLong}}"] }""", "text-embedding-3-large");

        Assert.That(estimate.Parts.Select(static part => part.Label), Is.EqualTo(["input 1", "input 2"]));
        Assert.That(estimate.Warnings.Single(), Does.StartWith("input 2 has 9,00").And.Contains("8,192"));
    }

    [TestCase("""{ "prompt": "Once upon a time" }""", 4, 16)]
    [TestCase("""{ "prompt": ["Once upon a time", "The end"], "max_tokens": 10, "best_of": 3, "n": 2 }""", 6, 60)]
    [TestCase("""{ "prompt": [1, 2, 3], "max_tokens": 0 }""", 3, 0)]
    public void Completions_cost_their_prompts_and_at_most_the_longest_replies(string json, int tokens, int most)
    {
        RequestEstimate estimate = Json.Completions(json, "gpt-35-turbo-instruct");

        Assert.That(estimate.InputTokens, Is.EqualTo(new TokenRange(tokens)));
        Assert.That(estimate.OutputTokensUpperBound, Is.EqualTo(most));
    }

    [Test]
    public void A_suffix_is_counted_but_not_called_exact()
    {
        RequestEstimate estimate = Json.Completions("""{ "prompt": "Once upon", "suffix": " a time" }""", "gpt-35-turbo-instruct");

        Assert.That(estimate.InputTokens.Expected, Is.EqualTo(4));
        Assert.That(estimate.Exactness, Is.EqualTo(Exactness.Bound));
    }

    [TestCase("""{ "input": null }""", "no 'input'")]
    [TestCase("""{ "input": 7 }""", "must be a text")]
    [TestCase("""{ "input": ["a", {}] }""", "input 2")]
    public void A_body_without_inputs_is_refused(string json, string message)
        => Assert.That(() => Json.Embeddings(json, "text-embedding-3-small"), Throws.ArgumentException.With.Message.Contains(message));
}
