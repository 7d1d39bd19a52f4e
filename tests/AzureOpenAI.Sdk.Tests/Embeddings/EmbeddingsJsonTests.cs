using System.Text.Json;
using AzureOpenAI.Sdk.Embeddings;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Embeddings;

public sealed class EmbeddingsJsonTests
{
    private static Embedding Vector(string json) => AzureOpenAIJson.Parse<Embedding>($$"""{ "embedding": {{json}} }""");

    [TestCase("\"One text\"", 1)]
    [TestCase("[\"One\", \"two\"]", 2)]
    [TestCase("[\"\"]", 1)]
    [TestCase("[1, 2, 3]", 1)]
    [TestCase("[[1, 2], [3]]", 2)]
    [TestCase("[]", 0)]
    public void An_input_keeps_its_form(string input, int count)
    {
        var options = RoundTrip.Check<EmbeddingsOptions>($$"""{ "input": {{input}} }""");

        Assert.That(options.Input!.Count, Is.EqualTo(count));
    }

    [TestCase("5")]
    [TestCase("[\"a\", 1]")]
    [TestCase("[1.5]")]
    [TestCase("[null]")]
    [TestCase("[[\"a\"]]")]
    public void An_input_of_another_type_is_refused(string input)
        => Assert.That(() => AzureOpenAIJson.Parse<EmbeddingsOptions>($$"""{ "input": {{input}} }"""), Throws.TypeOf<JsonException>());

    [Test]
    public void Options_are_written_as_the_service_reads_them()
    {
        JsonTree.AssertEqual("""{ "input": "One text" }""", AzureOpenAIJson.ToJson(new EmbeddingsOptions("One text")));
        JsonTree.AssertEqual("""{ "input": ["One", "two"], "dimensions": 256 }""", AzureOpenAIJson.ToJson(new EmbeddingsOptions(["One", "two"]) { Dimensions = 256 }));
        JsonTree.AssertEqual("""{ "input": [[1, 2], [3]] }""", AzureOpenAIJson.ToJson(new EmbeddingsOptions([[1, 2], [3]])));
    }

    [Test]
    public void A_request_and_a_response_survive()
    {
        RoundTrip.Check<EmbeddingsOptions>(WireSample.Read("Embeddings/request.json"));
        EmbeddingsResult result = RoundTrip.Check<EmbeddingsResult>(WireSample.Read("Embeddings/response.json"));

        Assert.That(result.Data[0].Vector.ToArray(), Is.EqualTo(new[] { 1f, -2f, 0.25f, 0f }));
        Assert.That(result.Data[1].Vector.ToArray(), Is.EqualTo(new[] { 0.0023064255f, -0.009327292f, 1f, -0f }));
    }

    [Test]
    public void What_is_new_survives()
    {
        RoundTrip.Check<EmbeddingsOptions>("""{ "input": "a", "encoding_format": "int8", "new": { "a": 1 } }""");
        RoundTrip.Check<EmbeddingsResult>("""{ "new": 1, "data": [{ "index": 0, "embedding": [1], "new": 2 }], "usage": { "prompt_tokens": 1, "total_tokens": 1, "new": 3 } }""");
    }

    [TestCase("\"\"")]
    [TestCase("[]")]
    [TestCase("null")]
    public void A_vector_of_nothing_is_empty(string json) => Assert.That(Vector(json).Vector.IsEmpty, Is.True);

    [Test]
    public void A_vector_that_is_missing_stays_missing() => RoundTrip.Check<Embedding>("""{ "object": "embedding", "index": 0 }""");

    [Test]
    public void Base64_with_escapes_is_read()
        => Assert.That(Vector("\"AACAPw\\u003d\\u003d\"").Vector.ToArray(), Is.EqualTo(new[] { 1f }));

    [TestCase("\"AACAPw\"")]
    [TestCase("\"AAAA\"")]
    [TestCase("\"AACA*w==\"")]
    [TestCase("\"AACAPw==AACAPw==\"")]
    [TestCase("\"====\"")]
    [TestCase("[1, \"2\"]")]
    [TestCase("[1, null]")]
    [TestCase("[1e39]")]
    [TestCase("[[1]]")]
    [TestCase("{}")]
    [TestCase("true")]
    public void A_vector_that_is_none_is_refused(string json)
        => Assert.That(() => Vector(json), Throws.TypeOf<JsonException>().With.Property(nameof(JsonException.Path)).EqualTo("$.embedding"));

    [Test]
    public void A_vector_of_any_length_is_read_in_both_forms([Values(1, 2, 3, 1_536, 4_097, 9_000)] int length)
    {
        var random = new Random(length);
        float[] numbers = [.. Enumerable.Range(0, length).Select(_ => (float)((random.NextDouble() * 2) - 1))];

        string base64 = AzureOpenAIJson.ToJson(new Embedding { Vector = numbers });
        string list = AzureOpenAIJson.ToJson(new Embedding { Encoded = new EncodedVector(numbers, isBase64: false) });

        Assert.That(AzureOpenAIJson.Parse<Embedding>(base64).Vector.ToArray(), Is.EqualTo(numbers));
        Assert.That(AzureOpenAIJson.Parse<Embedding>(list).Vector.ToArray(), Is.EqualTo(numbers));
        Assert.That(list, Does.Contain("\"embedding\":["));
        Assert.That(base64, Does.Contain("\"embedding\":\""));
    }

    [Test]
    public void Base64_costs_hardly_more_memory_than_the_floats()
    {
        byte[] json = AzureOpenAIJson.ToUtf8Json(new EmbeddingsResult { Data = [.. Enumerable.Range(0, 64).Select(index => new Embedding { Index = index, Vector = new float[1_536] })] });
        _ = AzureOpenAIJson.Parse<EmbeddingsResult>(json);

        long before = GC.GetAllocatedBytesForCurrentThread();
        EmbeddingsResult result = AzureOpenAIJson.Parse<EmbeddingsResult>(json);
        double bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(bytes / result.Data.Sum(embedding => embedding.Vector.Length), Is.LessThan(4.3), "bytes a float");
    }

    [Test]
    public void Vectors_of_the_same_direction_are_alike()
    {
        var one = new Embedding { Vector = new float[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 } };
        var other = new Embedding { Vector = new float[] { 2, 4, 6, 8, 10, 12, 14, 16, 18 } };

        Assert.That(one.CosineSimilarity(other), Is.EqualTo(1).Within(1e-6));
        Assert.That(one.CosineSimilarity(new Embedding { Vector = new float[9] }), Is.Zero);
        Assert.That(() => one.CosineSimilarity(new Embedding { Vector = new float[8] }), Throws.ArgumentException.With.Message.Contains(nameof(EmbeddingsOptions.Dimensions)));
    }
}
