using Azure;
using AzureOpenAI.Sdk.Responses;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Responses;

/// <summary>What goes over the wire for a response, and what comes back.</summary>
public sealed class ResponsesClientTests
{
    private const string Answer = """
        {
          "id": "resp_1", "object": "response", "created_at": 1700000000, "status": "completed", "model": "gpt-4o",
          "output": [
            { "type": "reasoning", "id": "rs_1", "summary": [] },
            { "type": "message", "id": "msg_1", "role": "assistant", "status": "completed", "content": [{ "type": "output_text", "text": "Blue", "annotations": [] }, { "type": "output_text", "text": ".", "annotations": [] }] },
            { "type": "function_call", "id": "fc_1", "call_id": "call_1", "name": "get_weather", "arguments": "{}" }
          ],
          "usage": { "input_tokens": 9, "input_tokens_details": { "cached_tokens": 0 }, "output_tokens": 3, "output_tokens_details": { "reasoning_tokens": 1 }, "total_tokens": 12 }
        }
        """;

    [TestCase("v1", "/openai/v1/responses")]
    [TestCase("2025-03-01-preview", "/openai/responses")]
    public async Task A_question_names_its_deployment_in_the_body_in_both_shapes(string version, string path)
    {
        var service = new FakeService(new(new ServiceVersion(version))).Reply(200, Answer);

        ResponsesResult result = await service.Client.GetResponsesClient("gpt-4o").CreateAsync("What colour is the sky?");

        Assert.That(service.Requests[0].Uri.AbsolutePath, Is.EqualTo(path));
        JsonTree.AssertEqual("""{"model":"gpt-4o","input":"What colour is the sky?"}""", service.LastBody);
        Assert.That((result.OutputText, result.Usage!.TotalTokens, result.FunctionCalls.Single().Name, result.IsOver), Is.EqualTo(("Blue.", 12L, "get_weather", true)));
    }

    [Test]
    public void A_version_without_responses_is_told_before_anything_is_sent()
    {
        var service = new FakeService(new(ServiceVersion.V2024_10_21));

        Assert.That(() => service.Client.GetResponsesClient("gpt-4o").Create("x"), Throws.TypeOf<NotSupportedException>().With.Message.Contains("2025-03-01-preview"));
        Assert.That(service.Requests, Is.Empty);
    }

    [Test]
    public async Task A_response_is_gone_on_from_by_its_id()
    {
        var service = new FakeService().Reply(200, Answer).Reply(200, Answer);
        ResponsesClient client = service.Client.GetResponsesClient("gpt-4o");
        ResponsesResult first = await client.CreateAsync("What is the weather?");

        await client.ContinueAsync(first, new[] { ResponseItem.FunctionOutput("call_1", "4 °C") });

        JsonTree.AssertEqual("""{"model":"gpt-4o","previous_response_id":"resp_1","input":[{"type":"function_call_output","call_id":"call_1","output":"4 °C"}]}""", service.LastBody);
    }

    [Test]
    public async Task A_stream_that_breaks_holds_what_had_arrived()
    {
        var service = new FakeService().ReplyEvents("""
            event: response.created
            data: {"type":"response.created","sequence_number":0,"response":{"id":"resp_1","status":"in_progress","output":[]}}

            event: response.output_item.added
            data: {"type":"response.output_item.added","sequence_number":1,"output_index":0,"item":{"type":"message","id":"msg_1","role":"assistant","content":[]}}

            event: response.content_part.added
            data: {"type":"response.content_part.added","sequence_number":2,"output_index":0,"content_index":0,"part":{"type":"output_text","text":""}}

            event: response.output_text.delta
            data: {"type":"response.output_text.delta","sequence_number":3,"output_index":0,"content_index":0,"delta":"Bl"}

            event: response.output_text.delta
            data: {"type":"response.output_text.delta","sequence_number":4,"output_index":0,"content_index":0,"delta":"ue"}


            """);

        var failure = await Assert.ThrowsAsync<StreamInterruptedException>(async () => await (await service.Client.GetResponsesClient("gpt-4o").StreamAsync("x")).ToResultAsync());

        var received = failure.GetReceived<ResponsesResult>()!;
        Assert.That((received.Id, received.OutputText, received.IsOver), Is.EqualTo(("resp_1", "Blue", false)));
    }

    [Test]
    public async Task Arguments_of_a_call_that_breaks_off_are_kept_as_far_as_they_came()
    {
        var service = new FakeService().ReplyEvents("""
            data: {"type":"response.output_item.added","output_index":0,"item":{"type":"function_call","call_id":"call_1","name":"f","arguments":""}}

            data: {"type":"response.function_call_arguments.delta","output_index":0,"delta":"{\"city\":"}


            """);

        var failure = await Assert.ThrowsAsync<StreamInterruptedException>(async () => await (await service.Client.GetResponsesClient("gpt-4o").StreamAsync("x")).ToResultAsync());

        Assert.That(failure.GetReceived<ResponsesResult>()!.FunctionCalls.Single().Arguments, Is.EqualTo("""{"city":"""));
    }

    [Test]
    public async Task An_error_in_the_stream_is_an_error_with_its_code()
    {
        var service = new FakeService().ReplyEvents("""
            data: {"type":"response.created","sequence_number":0,"response":{"id":"resp_1","status":"in_progress"}}

            data: {"type":"error","sequence_number":1,"code":"server_error","message":"It broke.","param":null}


            """);

        var failure = await Assert.ThrowsAsync<StreamInterruptedException>(async () => await (await service.Client.GetResponsesClient("gpt-4o").StreamAsync("x")).ToResultAsync());

        Assert.That(failure.ErrorCode, Is.EqualTo("server_error"));
    }

    [Test]
    public async Task A_stream_is_taken_up_after_the_last_event_that_arrived()
    {
        var service = new FakeService().ReplyEvents("""
            data: {"type":"response.completed","sequence_number":6,"response":{"id":"resp_1","status":"completed","output":[]}}


            """);

        ResponsesResult result = await (await service.Client.GetResponsesClient("gpt-4o").ResumeStreamAsync("resp_1", startingAfter: 5)).ToResultAsync();

        Assert.That(service.Requests[0].Uri.PathAndQuery, Is.EqualTo("/openai/v1/responses/resp_1?stream=true&starting_after=5"));
        Assert.That(result.Status, Is.EqualTo(ResponseStatus.Completed));
    }

    [Test]
    public async Task A_failed_background_response_is_a_failed_job_with_its_own_error()
    {
        var service = new FakeService()
            .Reply(200, """{"id":"resp_1","status":"queued"}""")
            .Reply(200, """{"id":"resp_1","status":"failed","error":{"code":"rate_limit_exceeded","message":"Too much."}}""");
        ResponsesOperation operation = await service.Client.GetResponsesClient("gpt-4o").StartAsync(WaitUntil.Started, new ResponsesOptions("x"));

        var failure = await Assert.ThrowsAsync<JobFailedException>(async () => await operation.UpdateStatusAsync());

        JsonTree.AssertEqual("""{"model":"gpt-4o","input":"x","background":true}""", service.Requests[0].Body);
        Assert.That((failure.ErrorCode, operation.Current!.Status), Is.EqualTo(("rate_limit_exceeded", (ResponseStatus?)ResponseStatus.Failed)));
    }

    [Test]
    public void Unknown_items_tools_and_events_pass_through()
    {
        const string Json = """{"input":[{"type":"hologram","id":"h_1","depth":3},{"type":"message","role":"oracle","content":[{"type":"smell","intensity":2}]}],"tools":[{"type":"teleport","to":"Oslo"}]}""";

        var options = AzureOpenAIJson.Parse<ResponsesOptions>(Json);

        Assert.That(options.Input!.Items[0], Is.TypeOf<UnknownResponseItem>().With.Property("Type").EqualTo("hologram"));
        Assert.That(options.Tools[0], Is.TypeOf<UnknownResponseTool>());
        JsonTree.AssertEqual(Json, AzureOpenAIJson.ToJson(options));
        Assert.That(AzureOpenAIJson.Parse<ResponsesUpdate>("""{"type":"response.dream","sequence_number":3,"deep":true}"""), Is.TypeOf<UnknownResponsesUpdate>().With.Property("SequenceNumber").EqualTo(3L));
    }

    [Test]
    public void A_message_keeps_the_form_in_which_it_was_written()
    {
        const string Json = """{"input":[{"role":"user","content":"Hello"},{"type":"message","role":"assistant","content":[{"type":"output_text","text":"Hi"}]}],"conversation":"conv_1"}""";

        JsonTree.AssertEqual(Json, AzureOpenAIJson.ToJson(AzureOpenAIJson.Parse<ResponsesOptions>(Json)));
    }

    [Test]
    public void What_contradicts_itself_is_refused_before_it_is_sent()
    {
        var service = new FakeService();
        ResponsesClient client = service.Client.GetResponsesClient("gpt-4o");

        Assert.That(() => client.Create(new ResponsesOptions()), Throws.ArgumentException.With.Message.Contains("Input"));
        Assert.That(() => client.Create(new ResponsesOptions("x") { PreviousResponseId = "a", Conversation = "b" }), Throws.ArgumentException.With.Message.Contains("Conversation"));
        Assert.That(() => client.Create(new ResponsesOptions("x") { Background = true, Store = false }), Throws.ArgumentException.With.Message.Contains("Store"));
        Assert.That(() => client.Create(new ResponsesOptions("x") { ToolChoice = ResponseToolChoice.Required }), Throws.ArgumentException.With.Message.Contains("Tools"));
        Assert.That(() => client.Create(new ResponsesOptions("x") { Tools = [ResponseTool.CreateFunction("f"), ResponseTool.CreateFunction("f")] }), Throws.ArgumentException.With.Message.Contains("same name"));
        Assert.That(() => client.Create(new ResponsesOptions("x") { Tools = [ResponseTool.CreateFileSearch()] }), Throws.ArgumentException.With.Message.Contains("vector stores"));
        Assert.That(() => client.Get("a/../b"), Throws.ArgumentException);
        Assert.That(service.Requests, Is.Empty);
    }

    [Test]
    public async Task Counting_and_making_small_send_only_what_they_take()
    {
        var service = new FakeService().Reply(200, """{"object":"response.input_tokens","input_tokens":7}""").Reply(200, """{"id":"resp_2","object":"response.compaction","output":[{"type":"compaction","id":"c_1","encrypted_content":"abc"}]}""");
        ResponsesClient client = service.Client.GetResponsesClient("gpt-4o");
        var options = new ResponsesOptions("Hello") { Instructions = "Be brief.", MaxOutputTokens = 100, Temperature = 0.5 };

        ResponsesTokensResult tokens = await client.CountTokensAsync(options);
        ResponsesCompactionResult small = await client.CompactAsync(options);

        Assert.That((tokens.InputTokens, ((ResponseCompaction)small.Output[0]).EncryptedContent), Is.EqualTo((7L, "abc")));
        JsonTree.AssertEqual("""{"model":"gpt-4o","input":"Hello","instructions":"Be brief."}""", service.Requests[0].Body);
        JsonTree.AssertEqual("""{"model":"gpt-4o","input":"Hello","instructions":"Be brief."}""", service.Requests[1].Body);
    }
}
