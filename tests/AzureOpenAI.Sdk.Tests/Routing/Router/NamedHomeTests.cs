using System.Text.Json;
using AzureOpenAI.Sdk.Batch;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Responses;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Routing;

/// <summary>A request whose body names what a resource keeps goes to that resource.</summary>
public sealed class NamedHomeTests
{
    private const string Kept = """{"id":"resp_1","object":"response","status":"completed","output":[{"type":"reasoning","id":"rs_1","summary":[],"encrypted_content":"gAAA"}]}""";

    private static readonly Uri West = new("https://b.openai.azure.com");

    [Test]
    public async Task A_file_in_a_chat_message_is_read_where_it_is_kept()
    {
        (FakeResources resources, AzureOpenAIClient client) = TwoResources(Replies.Chat);
        client.Router!.RememberHome("file-1", West);

        await client.GetChatClient("gpt-4o").CompleteAsync(new ChatOptions([ChatMessage.User(ChatContentPart.FromText("Sum it up."), ChatContentPart.FromFileId("file-1"))]));

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "b" }));
    }

    [TestCase("""{"type":"file_search","vector_store_ids":["kept-1"]}""")]
    [TestCase("""{"type":"code_interpreter","container":"kept-1"}""")]
    [TestCase("""{"type":"code_interpreter","container":{"type":"auto","file_ids":["kept-1"]}}""")]
    [TestCase("""{"type":"shell","environment":{"type":"container_reference","container_id":"kept-1"}}""")]
    [TestCase("""{"type":"image_generation","input_image_mask":{"file_id":"kept-1"}}""")]
    public async Task A_tool_that_names_what_a_resource_keeps_is_called_there(string tool)
    {
        (FakeResources resources, AzureOpenAIClient client) = TwoResources();
        client.Router!.RememberHome("kept-1", West);
        var options = new ResponsesOptions("What is in it?") { Tools = [JsonSerializer.Deserialize<ResponseTool>(tool, AzureOpenAIJson.Options)!] };

        await client.GetResponsesClient("gpt-4o").CreateAsync(options);

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "b" }));
    }

    [TestCase("""{"model":"gpt-4o","input":"x","tools":[{"type":"file_search","vector_store_ids":["kept-1"]}]}""")]
    [TestCase("""{"model":"gpt-4o","input":"x","conversation":{"id":"kept-1"}}""")]
    [TestCase("""{"model":"gpt-4o","input":[{"role":"user","content":[{"type":"input_file","file_id":"kept-1"}]}]}""")]
    public async Task A_request_that_is_JSON_already_is_read_for_ids_too(string json)
    {
        (FakeResources resources, AzureOpenAIClient client) = TwoResources();
        client.Router!.RememberHome("kept-1", West);

        await client.GetRawClient().SendAsync("responses", BinaryData.FromString(json));

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "b" }));
    }

    [Test]
    public async Task Labels_of_the_callers_own_are_no_ids()
    {
        (FakeResources resources, AzureOpenAIClient client) = TwoResources();

        await client.GetRawClient().SendAsync("responses", BinaryData.FromString("""{"model":"gpt-4o","input":"x","metadata":{"file_id":"of-mine"}}"""));

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public async Task A_file_of_unknown_home_is_an_error_and_not_a_guess()
    {
        (FakeResources resources, AzureOpenAIClient client) = TwoResources();
        ResponseMessage question = ResponseItem.User(new ResponseContent([new ResponseInputFile { FileId = "file-9" }]));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetResponsesClient("gpt-4o").CreateAsync(new ResponsesOptions(new ResponseInput([question]))));

        Assert.That(failure.Message, Does.Contain("file-9").And.Contain(nameof(DeploymentRouter.RememberHome)));
        Assert.That(resources.Hosts, Is.Empty);
    }

    [Test]
    public async Task Two_things_that_two_resources_keep_cannot_be_in_one_request()
    {
        (FakeResources resources, AzureOpenAIClient client) = TwoResources();
        client.Router!.RememberHome("file-1", new Uri("https://a.openai.azure.com"));
        client.Router!.RememberHome("vs_1", West);
        var options = new ResponsesOptions(new ResponseInput([ResponseItem.User(new ResponseContent([new ResponseInputFile { FileId = "file-1" }]))]))
        {
            Tools = [new ResponseFileSearchTool { VectorStoreIds = ["vs_1"] }],
        };

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetResponsesClient("gpt-4o").CreateAsync(options));

        Assert.That(failure.Message, Does.Contain("'vs_1' is kept by b.openai.azure.com and 'file-1' by a.openai.azure.com"));
        Assert.That(resources.Hosts, Is.Empty);
    }

    [Test]
    public async Task Reasoning_that_is_sent_along_goes_back_to_the_resource_that_can_read_it()
    {
        var resources = new FakeResources().Throttle("a", ("retry-after", "10")).Reply("b", 200, Kept).Reply("b", 200, Kept);
        var responses = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]).GetResponsesClient("gpt-4o");
        ResponsesResult first = await responses.CreateAsync(new ResponsesOptions("hello") { Store = false });
        resources.Clock.Advance(TimeSpan.FromSeconds(20));

        await responses.CreateAsync(new ResponsesOptions(new ResponseInput([.. first.Output, ResponseItem.User("and then?")])) { Store = false });

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a", "b", "b" }));
    }

    [Test]
    public async Task A_batch_is_made_where_its_file_is()
    {
        (FakeResources resources, AzureOpenAIClient client) = TwoResources("""{"id":"batch_1","object":"batch","status":"validating"}""");
        client.Router!.RememberHome("file-1", West);

        await client.GetBatchClient().StartAsync(Azure.WaitUntil.Started, new BatchOptions("file-1", BatchEndpoint.ChatCompletions));
        await client.GetBatchClient().GetAsync("batch_1");

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "b", "b" }));
    }

    private static (FakeResources Resources, AzureOpenAIClient Client) TwoResources(string reply = "{}")
    {
        FakeResources resources = new FakeResources().Reply("a", 200, reply).Reply("b", 200, reply);
        AzureOpenAIClient client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]);
        return (resources, client);
    }
}
