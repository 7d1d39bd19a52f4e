using System.Runtime.InteropServices;

namespace AzureOpenAI.Sdk.Emulator.Tests.Embeddings;

internal sealed class EmbeddingsTests
{
    [TestCase("text-embedding-3-small", 1536)]
    [TestCase("text-embedding-3-large", 3072)]
    [TestCase("text-embedding-ada-002", 1536)]
    public async Task A_vector_has_the_models_size_and_length_one(string model, int size)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.EmbedAsync($$"""{ "model": "{{model}}", "input": "Hello, world!" }""");

        var vector = Vectors(reply)[0];
        Assert.That(vector, Has.Length.EqualTo(size));
        Assert.That(vector.Sum(number => number * number), Is.EqualTo(1).Within(1e-4));
        Assert.That(reply.Body.GetProperty("model").GetString(), Is.EqualTo(model));
        Assert.That(reply.Usage.GetRawText(), Is.EqualTo("""{"prompt_tokens":4,"total_tokens":4}"""));
    }

    [Test]
    public async Task The_dated_shape_answers_the_same()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var v1 = await emulator.EmbedAsync("""{ "model": "text-embedding-3-small", "input": "Hello" }""");
        var dated = await emulator.PostAsync(
            "openai/deployments/text-embedding-3-small/embeddings?api-version=2024-10-21", """{ "input": "Hello" }""");

        Assert.That(dated.Body.GetRawText(), Is.EqualTo(v1.Body.GetRawText()));
    }

    [Test]
    public async Task Texts_that_share_words_are_nearer_than_others()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.EmbedAsync(
            """
            {
              "model": "text-embedding-3-small",
              "input": [
                "How long does the warranty of the battery last?",
                "The warranty covers the battery for two years.",
                "Our office in Lisbon is closed on Sundays."
              ]
            }
            """);

        var vectors = Vectors(reply);
        Assert.That(Similarity(vectors[0], vectors[1]), Is.GreaterThan(Similarity(vectors[0], vectors[2]) + 0.2));
    }

    [Test]
    public async Task Parts_of_words_count_too()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var vectors = Vectors(await emulator.EmbedAsync("""{ "model": "text-embedding-3-small", "input": ["photography", "photographic", "gardening"] }"""));

        Assert.That(Similarity(vectors[0], vectors[1]), Is.GreaterThan(Similarity(vectors[0], vectors[2]) + 0.05));
    }

    [Test]
    public async Task Many_inputs_keep_their_order()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var inputs = Enumerable.Range(0, 2048).Select(number => $"\"number {number}\"");

        var many = await emulator.EmbedAsync($$"""{ "model": "text-embedding-3-small", "dimensions": 8, "input": [{{string.Join(',', inputs)}}] }""");
        var one = await emulator.EmbedAsync("""{ "model": "text-embedding-3-small", "dimensions": 8, "input": "number 1234" }""");

        Assert.That(many.Body.GetProperty("data").EnumerateArray().Select(item => item.GetProperty("index").GetInt32()), Is.EqualTo(Enumerable.Range(0, 2048)));
        Assert.That(Vectors(many)[1234], Is.EqualTo(Vectors(one)[0]));
    }

    [Test]
    public async Task Fewer_dimensions_are_the_beginning_of_the_whole_made_length_one()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var whole = Vectors(await emulator.EmbedAsync("""{ "model": "text-embedding-3-large", "input": "Hello there" }"""))[0];
        var part = Vectors(await emulator.EmbedAsync("""{ "model": "text-embedding-3-large", "input": "Hello there", "dimensions": 256 }"""))[0];

        Assert.That(part, Has.Length.EqualTo(256));
        Assert.That(Similarity(part, whole[..256]) / Math.Sqrt(whole[..256].Sum(number => number * number)), Is.EqualTo(1).Within(1e-4));
    }

    [Test]
    public async Task Base64_holds_the_same_floats()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var floats = await emulator.EmbedAsync("""{ "model": "text-embedding-3-small", "input": "Hello" }""");
        var base64 = await emulator.EmbedAsync("""{ "model": "text-embedding-3-small", "input": "Hello", "encoding_format": "base64" }""");

        var bytes = base64.Body.GetProperty("data")[0].GetProperty("embedding").GetBytesFromBase64();
        Assert.That(MemoryMarshal.Cast<byte, float>(bytes).ToArray(), Is.EqualTo(Vectors(floats)[0]));
    }

    [Test]
    public async Task Tokens_get_the_vector_of_the_text_that_they_stand_for()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var text = await emulator.EmbedAsync("""{ "model": "text-embedding-3-small", "input": "Hello, world!" }""");
        var tokens = await emulator.EmbedAsync("""{ "model": "text-embedding-3-small", "input": [[9906, 11, 1917, 0]] }""");
        var bare = await emulator.EmbedAsync("""{ "model": "text-embedding-3-small", "input": [9906, 11, 1917, 0] }""");

        Assert.That(tokens.Body.GetRawText(), Is.EqualTo(text.Body.GetRawText()));
        Assert.That(bare.Body.GetRawText(), Is.EqualTo(text.Body.GetRawText()));
    }

    [TestCase("""{ "model": "text-embedding-3-small" }""", "Missing required parameter: 'input'.")]
    [TestCase("""{ "model": "text-embedding-3-small", "input": "" }""", "Invalid 'input': input cannot be an empty string.")]
    [TestCase("""{ "model": "text-embedding-3-small", "input": [] }""", "Invalid 'input': input cannot be an empty array.")]
    [TestCase("""{ "model": "text-embedding-3-small", "input": ["a", ""] }""", "Invalid 'input[1]': input cannot be an empty string.")]
    [TestCase("""{ "model": "text-embedding-3-small", "input": [[999999]] }""", "Invalid 'input[0]': it holds a number that is no token of this model.")]
    [TestCase("""{ "model": "text-embedding-3-small", "input": [1, "a"] }""", "Invalid type for 'input[1]': expected an integer, but got a string instead.")]
    [TestCase("""{ "model": "text-embedding-3-small", "input": { "text": "a" } }""", "Invalid type for 'input': expected a string, an array of strings or an array of tokens, but got an object instead.")]
    [TestCase("""{ "model": "text-embedding-ada-002", "input": "a", "dimensions": 256 }""", "This model does not support specifying dimensions.")]
    [TestCase("""{ "model": "text-embedding-3-small", "input": "a", "dimensions": 1537 }""", "Invalid value for 'dimensions' = 1537. Must be less than or equal to 1536.")]
    [TestCase("""{ "model": "text-embedding-3-small", "input": "a", "dimensions": 0 }""", "Invalid 'dimensions': integer below minimum value. Expected a value >= 1, but got 0 instead.")]
    [TestCase("""{ "model": "text-embedding-3-small", "input": "a", "encoding_format": "hex" }""", "Invalid value: 'hex'. Supported values are: 'float', 'base64'.")]
    [TestCase("""{ "model": "text-embedding-3-small", "input": "a", "inputs": "b" }""", "Unrecognized request argument supplied: inputs")]
    public async Task A_bad_request_is_refused_in_the_services_words(string request, string message)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.EmbedAsync(request);

        Assert.That((reply.Status, reply.ErrorMessage), Is.EqualTo((400, message)));
    }

    [Test]
    public async Task More_than_2048_inputs_are_refused()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var inputs = string.Join(',', Enumerable.Repeat("\"a\"", 2049));

        var reply = await emulator.EmbedAsync($$"""{ "model": "text-embedding-3-small", "input": [{{inputs}}] }""");

        Assert.That(reply.ErrorMessage, Is.EqualTo(
            "Invalid 'input': array too long. Expected an array with maximum length 2048, but got an array with length 2049 instead."));
    }

    [Test]
    public async Task An_input_of_more_than_8192_tokens_is_refused()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var text = string.Concat(Enumerable.Repeat(" word", 8193));

        var reply = await emulator.EmbedAsync($$"""{ "model": "text-embedding-3-small", "input": ["fits", "{{text}}"] }""");

        Assert.That(reply.Status, Is.EqualTo(400));
        Assert.That(reply.ErrorMessage, Does.StartWith("This model's maximum context length is 8192 tokens, however you requested 8193 tokens"));
    }

    private static float[][] Vectors(Reply reply) => [.. reply.Body.GetProperty("data").EnumerateArray()
        .Select(item => item.GetProperty("embedding").EnumerateArray().Select(number => number.GetSingle()).ToArray())];

    private static double Similarity(float[] one, float[] other) => one.Zip(other, (a, b) => (double)a * b).Sum();
}
