using AzureOpenAI.Sdk.Completions;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Completions;

/// <summary>Texts that are gone on with.</summary>
public sealed class CompletionsClientTests
{
    private const string Answer = """{"id":"cmpl-1","object":"text_completion","created":1700000000,"model":"m","choices":[{"text":" mat.","index":0,"finish_reason":"stop","logprobs":{"tokens":[" mat","."],"token_logprobs":[null,-0.5],"top_logprobs":[null,{".":-0.5}],"text_offset":[0,4]},"content_filter_results":{"hate":{"filtered":false,"severity":"safe"}}}],"usage":{"prompt_tokens":4,"completion_tokens":2,"total_tokens":6}}""";

    [Test]
    [TestCase("v1", "/openai/v1/completions", true)]
    [TestCase("2024-10-21", "/openai/deployments/instruct/completions", false)]
    public async Task A_text_goes_to_the_deployment_in_both_shapes(string version, string path, bool isInBody)
    {
        var service = new FakeService(new(new ServiceVersion(version))).Reply(200, Answer);

        CompletionsResult result = await service.Client.GetCompletionsClient("instruct").CompleteAsync(new CompletionsOptions("The cat sat on the") { MaxTokens = 5, LogProbs = 1, Stop = ["\n"] });

        Assert.That(service.Requests[0].Uri.AbsolutePath, Is.EqualTo(path));
        JsonTree.AssertEqual(
            isInBody ? """{"model":"instruct","prompt":"The cat sat on the","max_tokens":5,"logprobs":1,"stop":["\n"]}""" : """{"prompt":"The cat sat on the","max_tokens":5,"logprobs":1,"stop":["\n"]}""",
            service.LastBody);
        Assert.That((result.Text, result.FinishReason, result.Usage!.TotalTokens), Is.EqualTo((" mat.", CompletionsFinishReason.Stop, 6L)));
        Assert.That(result.Choices[0].LogProbs!.TokenLogProbs, Is.EqualTo(new double?[] { null, -0.5 }));
    }

    [Test]
    [TestCase("""["a","b"]""", 2)]
    [TestCase("[1,2,3]", 1)]
    [TestCase("[[1,2],[3]]", 2)]
    [TestCase("\"a\"", 1)]
    public void A_prompt_may_be_texts_or_tokens_and_stays_as_it_was(string prompt, int count)
    {
        string json = $$"""{"prompt":{{prompt}},"suffix":"end","best_of":2}""";

        var options = AzureOpenAIJson.Parse<CompletionsOptions>(json);

        Assert.That(options.Prompt!.Count, Is.EqualTo(count));
        JsonTree.AssertEqual(json, AzureOpenAIJson.ToJson(options));
    }

    [Test]
    public async Task A_stream_is_gathered_to_the_result_of_the_plain_call()
    {
        var service = new FakeService().ReplyEvents(
            """
            data: {"id":"","object":"","created":0,"model":"","choices":[],"prompt_filter_results":[{"prompt_index":0,"content_filter_results":{}}]}

            data: {"id":"cmpl-1","object":"text_completion","created":1700000000,"model":"m","choices":[{"text":" ma","index":0,"finish_reason":null,"logprobs":{"tokens":[" ma"],"token_logprobs":[-0.1],"top_logprobs":[{" ma":-0.1}],"text_offset":[0]}}]}

            data: {"id":"cmpl-1","object":"text_completion","created":1700000000,"model":"m","choices":[{"text":"t.","index":0,"finish_reason":"stop","logprobs":{"tokens":["t."],"token_logprobs":[-0.2],"top_logprobs":[{"t.":-0.2}],"text_offset":[3]}}]}

            data: {"id":"cmpl-1","object":"text_completion","created":1700000000,"model":"m","choices":[],"usage":{"prompt_tokens":4,"completion_tokens":2,"total_tokens":6}}

            data: [DONE]


            """);

        CompletionsResult result = await (await service.Client.GetCompletionsClient("instruct").StreamAsync("The cat sat on the")).ToCompletionAsync();

        JsonTree.AssertEqual("""{"model":"instruct","stream":true,"stream_options":{"include_usage":true},"prompt":"The cat sat on the"}""", service.LastBody);
        Assert.That((result.Id, result.Text, result.Usage!.TotalTokens, result.PromptFilterResults.Count), Is.EqualTo(("cmpl-1", " mat.", 6L, 1)));
        Assert.That(result.Choices[0].LogProbs!.TextOffset, Is.EqualTo(new[] { 0, 3 }));
    }

    [Test]
    public async Task A_stream_that_breaks_holds_what_had_arrived()
    {
        var service = new FakeService().ReplyEvents("data: {\"choices\":[{\"text\":\" ma\",\"index\":0,\"finish_reason\":null}]}\n\n");

        var failure = await Assert.ThrowsAsync<StreamInterruptedException>(async () => await (await service.Client.GetCompletionsClient("instruct").StreamAsync("x")).ToCompletionAsync());

        Assert.That(failure.GetReceived<CompletionsResult>()!.Text, Is.EqualTo(" ma"));
    }

    [Test]
    public void What_contradicts_itself_is_refused_before_it_is_sent()
    {
        var service = new FakeService();
        CompletionsClient client = service.Client.GetCompletionsClient("instruct");

        Assert.That(() => client.Complete(new CompletionsOptions("x") { N = 3, BestOf = 2 }), Throws.ArgumentException.With.Message.Contains("BestOf"));
        Assert.That(() => client.Complete(new CompletionsOptions("x") { LogProbs = 6 }), Throws.ArgumentException.With.Message.Contains("LogProbs"));
        Assert.That(() => client.Complete(new CompletionsOptions(Array.Empty<string>())), Throws.ArgumentException.With.Message.Contains("Prompt"));
        Assert.That(() => client.Complete(new CompletionsOptions("x") { Stop = ["1", "2", "3", "4", "5"] }), Throws.ArgumentException.With.Message.Contains("Stop"));
        Assert.That(() => client.StreamAsync(new CompletionsOptions("x") { BestOf = 2 }), Throws.ArgumentException.With.Message.Contains("streamed"));
        Assert.That(service.Requests, Is.Empty);
    }
}
