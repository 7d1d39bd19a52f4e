using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Emulator.Tests.Completions;

internal sealed class CompletionsTests
{
    private const string Path = "openai/v1/completions";
    private const string Sky = "The sky is blue by day. Grass is green. What colour is the sky?";

    [Test]
    public async Task A_prompt_is_continued_from_its_own_sentences()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.PostAsync(Path, $$"""{ "model": "gpt-35-turbo-instruct", "prompt": "{{Sky}}", "max_tokens": 50 }""");

        Assert.That(reply.Status, Is.EqualTo(200));
        Assert.That(reply.Body.GetProperty("object").GetString(), Is.EqualTo("text_completion"));
        Assert.That(reply.Body.GetProperty("model").GetString(), Is.EqualTo("gpt-35-turbo-instruct"));
        Assert.That(Text(reply), Is.EqualTo(" The sky is blue by day."));
        Assert.That(reply.FinishReason, Is.EqualTo("stop"));
        JsonTree.AssertEqual("""{ "prompt_tokens": 17, "completion_tokens": 7, "total_tokens": 24 }""", reply.Usage.GetRawText());
        Assert.That(reply.Choice.GetProperty("content_filter_results").GetProperty("hate").GetProperty("severity").GetString(), Is.EqualTo("safe"));
        Assert.That(reply.Body.GetProperty("prompt_filter_results").GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public async Task The_dated_shape_answers_the_same()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.PostAsync(
            "openai/deployments/davinci-002/completions?api-version=2024-10-21", $$"""{ "prompt": "{{Sky}}", "max_tokens": 50 }""");

        Assert.That(Text(reply), Is.EqualTo(" The sky is blue by day."));
        Assert.That(reply.Header("x-ms-deployment-name"), Is.EqualTo("davinci-002"));
    }

    [Test]
    public async Task Sixteen_tokens_are_the_limit_when_none_is_given()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var long_ = "Is it long? It is long because it has many words that say nothing but take their place in the line until the end comes.";

        var reply = await emulator.PostAsync(Path, $$"""{ "model": "davinci-002", "prompt": "{{long_}}" }""");

        Assert.That(reply.FinishReason, Is.EqualTo("length"));
        Assert.That(reply.CompletionTokens, Is.EqualTo(16));
    }

    [Test]
    public async Task Each_prompt_gets_n_choices_in_order()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.PostAsync(Path, """{ "model": "gpt-35-turbo-instruct", "prompt": ["Say one", "Say two"], "n": 2, "best_of": 3, "max_tokens": 40 }""");

        var choices = reply.Body.GetProperty("choices").EnumerateArray().ToList();
        Assert.That(choices.Select(choice => choice.GetProperty("index").GetInt32()), Is.EqualTo(new[] { 0, 1, 2, 3 }));
        Assert.That(choices.Select(choice => choice.GetProperty("text").GetString()), Is.EqualTo(
            new[] { " You said: Say one", " You said: Say one", " You said: Say two", " You said: Say two" }));
        Assert.That(reply.Body.GetProperty("prompt_filter_results").EnumerateArray().Select(result => result.GetProperty("prompt_index").GetInt32()), Is.EqualTo(new[] { 0, 1 }));
        var one = await emulator.PostAsync(Path, """{ "model": "gpt-35-turbo-instruct", "prompt": ["Say one", "Say two"], "max_tokens": 40 }""");
        Assert.That(reply.CompletionTokens, Is.EqualTo(3 * one.CompletionTokens));
    }

    [Test]
    public async Task Tokens_are_continued_like_the_text_that_they_stand_for()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var text = await emulator.PostAsync(Path, """{ "model": "davinci-002", "prompt": "Hello, world!" }""");
        var tokens = await emulator.PostAsync(Path, """{ "model": "davinci-002", "prompt": [[9906, 11, 1917, 0]] }""");

        Assert.That(Text(tokens), Is.EqualTo(Text(text)));
        Assert.That(tokens.PromptTokens, Is.EqualTo(4));
    }

    [Test]
    public async Task An_echo_comes_first_and_its_beginning_has_no_probability()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.PostAsync(Path, """{ "model": "davinci-002", "prompt": "Hi there", "echo": true, "max_tokens": 0, "logprobs": 2 }""");

        Assert.That(Text(reply), Is.EqualTo("Hi there"));
        var logProbs = reply.Choice.GetProperty("logprobs");
        Assert.That(logProbs.GetProperty("tokens").GetRawText(), Is.EqualTo("""["Hi"," there"]"""));
        Assert.That(logProbs.GetProperty("text_offset").GetRawText(), Is.EqualTo("[0,2]"));
        Assert.That(logProbs.GetProperty("token_logprobs")[0].GetRawText(), Is.EqualTo("null"));
        Assert.That(logProbs.GetProperty("token_logprobs")[1].GetDouble(), Is.LessThan(0));
        Assert.That(logProbs.GetProperty("top_logprobs")[1].EnumerateObject().Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_stop_ends_the_text_before_it()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.PostAsync(Path, """{ "model": "davinci-002", "prompt": "Hi there", "stop": ["x", " said"] }""");

        Assert.That((Text(reply), reply.FinishReason), Is.EqualTo((" You", "stop")));
    }

    [Test]
    public async Task A_stream_sends_the_same_text_in_pieces()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        const string Request = """{ "model": "davinci-002", "prompt": ["Hi there", "Good day"], "echo": true, "stream": true, "stream_options": { "include_usage": true } }""";

        var events = await emulator.EventsAsync(Request, Path);
        var chunks = events.SkipLast(1).Select(RunningEmulator.Parse).ToList();

        Assert.That(events[^1], Is.EqualTo("[DONE]"));
        Assert.That(chunks[0].GetProperty("prompt_filter_results").GetArrayLength(), Is.EqualTo(2));
        Assert.That(chunks[^1].GetProperty("usage").GetProperty("prompt_tokens").GetInt32(), Is.EqualTo(4));
        var texts = chunks.SelectMany(chunk => chunk.GetProperty("choices").EnumerateArray()).ToLookup(
            choice => choice.GetProperty("index").GetInt32(), choice => choice.GetProperty("text").GetString());
        Assert.That(texts.Select(text => string.Concat(text)), Is.EqualTo(new[] { "Hi there You said: Hi there", "Good day You said: Good day" }));
        Assert.That(chunks[^2].GetProperty("choices")[0].GetProperty("finish_reason").GetString(), Is.EqualTo("stop"));
    }

    [Test]
    public async Task The_filter_looks_at_each_prompt_and_cuts_marked_replies()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var refused = await emulator.PostAsync(Path, """{ "model": "davinci-002", "prompt": ["fine", "[[filter:hate:high]]"] }""");
        var cut = await emulator.PostAsync(Path, """{ "model": "davinci-002", "prompt": "Say it [[filter-reply:hate:high]]", "max_tokens": 100 }""");

        Assert.That((refused.Status, refused.Error.GetProperty("code").GetString()), Is.EqualTo((400, "content_filter")));
        Assert.That(cut.FinishReason, Is.EqualTo("content_filter"));
    }

    [TestCase("""{ "model": "davinci-002", "prompt": [] }""", "Invalid 'prompt': prompt cannot be an empty array.")]
    [TestCase("""{ "model": "davinci-002", "prompt": "a", "n": 3, "best_of": 2 }""", "You requested that the server return more choices than it will generate")]
    [TestCase("""{ "model": "davinci-002", "prompt": "a", "best_of": 2, "stream": true }""", "You cannot stream results when 'best_of' is greater than 'n'.")]
    [TestCase("""{ "model": "davinci-002", "prompt": "a", "suffix": "b" }""", "Unsupported parameter: 'suffix' is not supported with this model.")]
    [TestCase("""{ "model": "davinci-002", "prompt": "a", "logprobs": 6 }""", "Invalid 'logprobs': integer above maximum value. Expected a value <= 5, but got 6 instead.")]
    [TestCase("""{ "model": "davinci-002", "prompt": "a", "stop": ["1", "2", "3", "4", "5"] }""", "Invalid 'stop': array too long.")]
    [TestCase("""{ "model": "gpt-35-turbo-instruct", "prompt": "a", "max_tokens": 4097 }""", "This model's maximum context length is 4097 tokens, however you requested 4098 tokens (1 in your prompt; 4097 for the completion).")]
    [TestCase("""{ "model": "gpt-4o", "prompt": "a" }""", "The completion operation does not work with the specified model, gpt-4o.")]
    [TestCase("""{ "model": "davinci-002", "promt": "a" }""", "Unrecognized request argument supplied: promt")]
    public async Task A_bad_request_is_refused_in_the_services_words(string request, string message)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.PostAsync(Path, request);

        Assert.That(reply.Status, Is.EqualTo(400));
        Assert.That(reply.ErrorMessage, Does.StartWith(message));
    }

    private static string? Text(Reply reply) => reply.Choice.GetProperty("text").GetString();
}
